using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Settings;
using Tests.Shared.Hosts;

namespace Baseline.Tests.Fixtures;

/// <summary>A real host, made by <c>Hosts/record.sh</c> or <c>Hosts/record-node.sh</c>, and its evidence as the collector read it.</summary>
internal sealed record RecordedHost(string Name, HostEvidence Evidence)
{
    /// <summary>Debian's docker.io as installed, with containers that do everything wrong.</summary>
    public static RecordedHost Stock { get; } = Load("stock");

    /// <summary>The same daemon with every option of CIS, mutual TLS and one well-made container.</summary>
    public static RecordedHost Hardened { get; } = Load("hardened");

    /// <summary>A rootless daemon of an ordinary account, not from this baseline.</summary>
    public static RecordedHost Rootless { get; } = Load("rootless");

    /// <summary>A swarm's manager with defaults.</summary>
    public static RecordedHost Swarm { get; } = Load("swarm");

    /// <summary>A swarm's manager as it should be.</summary>
    public static RecordedHost SwarmHardened { get; } = Load("swarm-hardened");

    /// <summary>Hosts in namespaces, with nothing of this baseline.</summary>
    public static ImmutableArray<RecordedHost> All { get; } = [Stock, Hardened, Rootless, Swarm, SwarmHardened];

    /// <summary>A golden node as deployed, and what became of it: broken in several ways, at last no golden node any more.</summary>
    public static ImmutableArray<RecordedHost> Machines { get; } = [.. RecordedHostFile.Machines.Select(Load)];

    /// <summary>What the host was made from; <c>null</c> where it is judged as anybody's.</summary>
    public HostSpec? Spec { get; init; }

    /// <summary>Controls that <c>Hosts/break</c> broke there.</summary>
    public ImmutableArray<string> Broken { get; init; } = [];

    public JudgeContext Context(HostEvidence? evidence = null) => new(evidence ?? Evidence, Spec, Evidence.CollectedAt);

    public override string ToString() => Name;

    private static RecordedHost Load(string name)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Hosts", $"{name}.json"));
        return new(name, RecordedHostFile.Parse(text)) { Spec = RecordedHostFile.Spec(text), Broken = RecordedHostFile.Broken(text) };
    }
}
