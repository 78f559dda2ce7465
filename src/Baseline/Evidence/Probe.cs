using System.Collections.Immutable;

namespace Baseline.Evidence;

/// <summary>One thing to read from a host. Closed: the collector has to know every kind.</summary>
public abstract record Probe
{
    private protected Probe() { }

    /// <summary>Stable name of the reading in the evidence, e.g. <c>file:/etc/ssh/sshd_config</c>. Equal probes have equal keys.</summary>
    public abstract string Key { get; }
}

/// <summary>Text of a file.</summary>
public sealed record FileProbe(string Path) : Probe
{
    public override string Key => $"file:{Path}";
}

/// <summary>Type, octal mode, owner, group and link target of a path: <c>stat -c '%F|%a|%u|%g|%U|%G|%N'</c>.</summary>
public sealed record StatProbe(string Path) : Probe
{
    public override string Key => $"stat:{Path}";
}

/// <summary>Standard output of a fixed read-only program call. Arguments are constants of the catalogue, never host data.</summary>
/// <param name="Name">Short stable name, e.g. <c>sshd-effective</c>.</param>
/// <param name="Arguments">Program and arguments.</param>
public sealed record CommandProbe(string Name, ImmutableArray<string> Arguments) : Probe
{
    public override string Key => $"command:{Name}";

    public bool Equals(CommandProbe? other) => other is not null && Name == other.Name && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan());

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A part of the collector that needs more than one call (e.g. the command lines and config file of every dockerd).</summary>
/// <param name="Name">Name of a function in the collector script.</param>
public sealed record CollectorProbe(string Name) : Probe
{
    public override string Key => $"collector:{Name}";
}

/// <summary>An answer of the Docker API as JSON: <c>info</c>, <c>version</c>, <c>containers</c> (array of inspects), <c>images</c>, <c>networks</c> …</summary>
public sealed record DockerProbe(string Query) : Probe
{
    /// <summary>How keys of this kind begin.</summary>
    public const string Prefix = "docker:";

    public override string Key => Prefix + Query;
}

/// <summary>An attempt that an attacker would make, run from where the checks run: <c>plaintext</c>, <c>no-client-cert</c>, <c>foreign-client-cert</c>, <c>tls11</c> …</summary>
public sealed record ActiveProbe(string Attempt) : Probe
{
    public override string Key => $"active:{Attempt}";
}
