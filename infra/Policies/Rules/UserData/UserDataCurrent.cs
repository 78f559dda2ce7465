using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Rendering;
using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>A pinned or edited copy of old user data would pass for golden for as long as nobody compares.</summary>
internal static class UserDataCurrent
{
    public static Policy Create(PlannedHosts hosts) => new ResourceValidationPolicy
    {
        Name = "user-data-current",
        Description = "User data is what this version of the baseline renders.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("pull request"),
        Tags = ["user-data", "baseline"],
        RemediationSteps = "Deploy with the program of this version; it renders the user data anew.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var host = hosts.Read(args);
            if (host.BaselineDigest is not { } claimed) args.NotApplicable("The user data names no baseline; see user-data-baseline.");
            else if (Specification(host) is not { } spec) args.Report($"{NodeLayout.HostJson}: found none that can be read, allowed the node's specification.");
            else if (BaselineDigest.Of(spec) is var current && current != claimed) args.Report($"{NodeLayout.BaselineFile}: found {Short(claimed)}, allowed {Short(current)}, which the catalogue renders for this node.");
            else if (Changed(host, spec) is { } path) args.Report($"{path}: found other content than the baseline that the user data names renders.");
            else if (Rest(host) != Rest(Rendered(spec))) args.Report("The document outside of its files (accounts, packages, commands): found other content than the baseline that the user data names renders.");
        },
    };

    private static string Rest(PlannedHost host) => CloudConfigText.WithoutHostKeyBlock(host.Document);

    /// <summary>What the specification renders, with a key that is cut out again.</summary>
    private static PlannedHost Rendered(HostSpec spec) => UserDataReader.Read(global::Baseline.Rendering.UserData.Render(spec, new BootstrapHostKey("none\n", "none")));

    private static HostSpec? Specification(PlannedHost host)
    {
        try
        {
            return host.Spec();
        }
        catch (EvidenceException)
        {
            return null;
        }
    }

    /// <summary>A file that differs from what the specification renders: a digest is easily copied.</summary>
    private static string? Changed(PlannedHost host, HostSpec spec)
    {
        var rendered = HostRenderer.Render(spec);
        return host.Files.Keys.Union(rendered.Keys).Order(StringComparer.Ordinal).FirstOrDefault(path =>
            host.Files.GetValueOrDefault(path)?.Content.TrimEnd('\n') != rendered.GetValueOrDefault(path)?.Content.TrimEnd('\n'));
    }

    private static string Short(string digest) => digest.Length > 12 ? digest[..12] : digest;
}
