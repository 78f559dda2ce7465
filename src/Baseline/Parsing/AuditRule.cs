using System.Collections.Immutable;

namespace Baseline.Parsing;

/// <summary>A rule of the kernel's audit system, in either of the two forms that auditctl writes.</summary>
public sealed record AuditRule
{
    /// <summary><c>always,exit</c>, <c>never,exit</c> …, sorted words.</summary>
    public required string Action { get; init; }

    /// <summary>Watched file, or empty.</summary>
    public string Path { get; init; } = "";

    /// <summary>Watched tree, or empty.</summary>
    public string Directory { get; init; } = "";

    /// <summary>Letters of r, w, x, a; all of them when the rule names none.</summary>
    public string Permissions { get; init; } = "rwxa";

    public ImmutableSortedSet<string> Syscalls { get; init; } = [];

    /// <summary>Other conditions, each of which makes the rule match less, e.g. <c>auid&gt;=1000</c>.</summary>
    public ImmutableSortedSet<string> Filters { get; init; } = [];

    public string Key { get; init; } = "";

    /// <summary>Whether an access to the path always leaves a record.</summary>
    public bool Watches(string path, string permissions) =>
        Action == "always,exit" && Filters.IsEmpty && Covers(path) && permissions.All(Permissions.Contains)
        && (Syscalls.IsEmpty || Syscalls.Contains("all") || permissions.All(letter => Syscalls.IsSupersetOf(AuditPermissions.Syscalls(letter))));

    /// <summary>Whether the path is the watched one, or lies in the watched tree.</summary>
    public bool Covers(string path)
    {
        var tree = Directory.TrimEnd('/');
        return (Path.Length > 0 && Path == path) || (tree.Length > 0 && (path == tree || path.StartsWith(tree + "/", StringComparison.Ordinal)));
    }
}
