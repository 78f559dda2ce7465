using System.Collections.Immutable;
using Baseline.Rendering;

namespace Baseline.Plan;

/// <summary>What user data says about a machine that does not exist yet.</summary>
public sealed record PlannedHost
{
    /// <summary>Files by path.</summary>
    public required ImmutableSortedDictionary<string, HostFile> Files { get; init; }

    /// <summary>Digest of the baseline that the user data claims to be made from; <c>null</c> when it claims none.</summary>
    public string? BaselineDigest { get; init; }

    /// <summary>The user data as text, after decompression: everything that is in it, also what nothing here makes sense of.</summary>
    public string Document { get; init; } = "";

    /// <summary>What the first boot runs (runcmd, bootcmd and script parts), each as one line; a script by its first line.</summary>
    public ImmutableArray<string> Commands { get; init; } = [];
}
