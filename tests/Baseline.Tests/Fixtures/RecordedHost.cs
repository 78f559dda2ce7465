using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Settings;
using Tests.Shared.Hosts;

namespace Baseline.Tests.Fixtures;

/// <summary>A host that was made by <c>Hosts/record.sh</c> with a real Docker daemon, and its evidence as the collector read it.</summary>
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

    public static ImmutableArray<RecordedHost> All { get; } = [Stock, Hardened, Rootless, Swarm, SwarmHardened];

    public JudgeContext Context(HostEvidence? evidence = null) => new(evidence ?? Evidence, null, Evidence.CollectedAt);

    public override string ToString() => Name;

    private static RecordedHost Load(string name) => new(name, RecordedHostFile.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Hosts", $"{name}.json"))));
}
