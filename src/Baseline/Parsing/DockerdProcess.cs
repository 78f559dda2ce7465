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
    /// <summary>The configuration file as JSON; empty when there is none.</summary>
    /// <exception cref="EvidenceException">It could not be read, or is not a JSON object.</exception>
    public JsonObject Config() => ConfigStatus switch
    {
        "absent" => [],
        "read" => Json.Object(ConfigText, ConfigPath),
        _ => throw new EvidenceException($"{ConfigPath} of dockerd {Pid}: {ConfigStatus}"),
    };
}
