using System.Collections.Immutable;
using Baseline.Parsing;

namespace Baseline.Versions;

/// <summary>A hole through which containers have reached their host, and since when it is closed.</summary>
/// <param name="Id">CVE number.</param>
/// <param name="Component"><c>engine</c>, <c>containerd</c> or <c>runc</c>.</param>
/// <param name="Known">Day by which it was public.</param>
/// <param name="What">What goes wrong, in a few words.</param>
/// <param name="Upstream">First fixed version of every upstream branch that got a fix.</param>
/// <param name="Packages">By distribution and release: from which version on its package is fixed; <c>null</c> when none was published. A release that is not there is not known.</param>
/// <param name="Advisory">Address.</param>
public sealed record KnownEscape(
    string Id, string Component, DateOnly Known, string What, ImmutableArray<string> Upstream,
    ImmutableDictionary<string, ImmutableDictionary<string, string?>> Packages, string Advisory)
{
    /// <summary>The advisory says that containers of such a daemon are not let out.</summary>
    public DaemonTrait? HeldBy { get; init; }

    /// <summary>The advisory says that only such a daemon has the hole.</summary>
    public DaemonTrait? OnlyWith { get; init; }

    /// <summary>First upstream version that may have the hole; <c>null</c>: all before the fix have it.</summary>
    public string? Since { get; init; }

    /// <summary>Upstream branches of which the sources do not say whether they got the fix.</summary>
    public ImmutableArray<string> Undecided { get; init; } = [];

    /// <summary>Whether an upstream version is without the hole: it is older than that, it is in its branch's fixed version, or its branch is newer than all that needed one.</summary>
    /// <exception cref="EvidenceException">The version is none, or the data do not say.</exception>
    public bool FixedIn(string version)
    {
        var own = UpstreamVersion.Parse(version);
        if (Since is not null && own.CompareTo(UpstreamVersion.Parse(Since)) < 0) return true;
        if (Undecided.Any(u => UpstreamVersion.Parse(u).Branch == own.Branch)) throw new EvidenceException($"{Id}: the data do not say from which version of {own.Major}.{own.Minor} on it is fixed");
        var branches = Upstream.Select(UpstreamVersion.Parse).ToList();
        return branches.Find(b => b.Branch == own.Branch) is { } same ? own.CompareTo(same) >= 0 : branches.All(b => b.CompareTo(own) < 0);
    }
}
