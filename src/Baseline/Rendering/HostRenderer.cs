using System.Collections.Immutable;
using Baseline.Catalogue;
using Baseline.Firewall;
using Baseline.Hosts;

namespace Baseline.Rendering;

/// <summary>Turns the catalogue and one node's specification into the files of that node.</summary>
public static class HostRenderer
{
    /// <summary>Every file, by path, in ordinal order. Pure: the same specification gives the same bytes.</summary>
    /// <exception cref="ArgumentException">The specification has a value that cannot be rendered safely.</exception>
    public static ImmutableSortedDictionary<string, HostFile> Render(HostSpec spec)
    {
        var files = RenderWithoutDigest(spec);
        return files.Add(NodeLayout.BaselineFile, new HostFile(NodeLayout.BaselineFile, BaselineDigest.Over(files) + "\n"));
    }

    internal static ImmutableSortedDictionary<string, HostFile> RenderWithoutDigest(HostSpec spec)
    {
        HostSpecGuard.Check(spec);
        var artefacts = new ArtefactBuilder();
        Fundamentals.Render(artefacts);
        foreach (var control in AllControls.List) control.Setting.Render(spec, artefacts);
        foreach (var template in TemplateFiles.All) artefacts.AddFile(template.Render(spec));
        artefacts.AddFile(new HostFile(NftablesConf.Path, NftablesConf.Render(spec)));
        artefacts.AddFile(new HostFile(DnsmasqConf.Path, DnsmasqConf.Render(spec)));
        artefacts.AddFile(new HostFile(NodeLayout.HostJson, HostSpecJson.Write(spec)));
        return artefacts.Build();
    }
}
