using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Baseline.Parsing;

/// <summary>One running Docker daemon: its arguments and the configuration file that it read.</summary>
/// <param name="Pid">Process id.</param>
/// <param name="Uid">User id as the host sees it; not 0 for a rootless daemon.</param>
/// <param name="Arguments">Command line, program first.</param>
/// <param name="ConfigPath">Configuration file by flag or by default; empty when it has none.</param>
/// <param name="ConfigStatus"><c>read</c>, <c>absent</c>, <c>denied</c> or <c>failed</c>.</param>
/// <param name="ConfigText">Its content when read.</param>
public sealed record DockerdProcess(int Pid, int Uid, ImmutableArray<string> Arguments, string ConfigPath, string ConfigStatus, string ConfigText)
{
    /// <summary>When it started, in seconds since 1970 by the host's clock; <c>null</c> when the evidence does not say.</summary>
    public long? Started { get; init; }

    /// <summary>When its configuration file was changed last, by the same clock.</summary>
    public long? ConfigChanged { get; init; }

    /// <summary>The file is newer than the daemon, which read another one when it started.</summary>
    // Both times are cut to seconds.
    public bool ConfigIsNewer => ConfigChanged > Started + 1;

    /// <summary>Refuses a file that says what the daemon would do after its next start.</summary>
    /// <exception cref="EvidenceException">The file is newer than the daemon.</exception>
    public void RequireConfigOfStart()
    {
        if (ConfigIsNewer) throw new EvidenceException($"{ConfigPath} was changed after dockerd {Pid} started, so what the daemon runs with is not known. Restart it, and ask again.");
    }

    /// <summary>The configuration file as JSON; empty when there is none.</summary>
    /// <exception cref="EvidenceException">It could not be read, or is not a JSON object.</exception>
    public JsonObject Config() => ConfigStatus switch
    {
        "absent" => [],
        "read" => Json.Object(ConfigText, ConfigPath),
        _ => throw new EvidenceException($"{ConfigPath} of dockerd {Pid}: {ConfigStatus}"),
    };
}
