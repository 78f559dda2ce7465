using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Packages that have to be installed, or must not be.</summary>
/// <param name="Names">Exact names, comma-separated.</param>
/// <param name="Installed">Whether they are wanted.</param>
public sealed record PackageSetting(string Names, bool Installed) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Packages];

    public override string Describe() => $"{(Installed ? "installed" : "not installed")}: {Names.Replace(",", ", ", StringComparison.Ordinal)}";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var packages = InstalledPackages.Parse(Read(context, Evidence.Probes.Packages));
        var wrong = Names.Split(',').Where(n => packages.ContainsKey(n) != Installed).ToImmutableArray();
        return Decide(wrong.IsEmpty, wrong.IsEmpty ? $"{packages.Count} packages" : $"{(Installed ? "missing" : "installed")}: {string.Join(", ", wrong)}");
    }
}
