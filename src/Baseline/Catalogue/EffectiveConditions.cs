using System.Text.Json.Nodes;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>What the daemon was told (flags and file, as they are now) against what the running daemon says of itself.</summary>
internal static class EffectiveConditions
{
    // Option, and what docker info shows of it. Only options that info shows literally are compared.
    private static readonly (string Key, Func<DockerInfo, JsonNode, string?> Differs)[] Comparisons =
    [
        ("data-root", (info, told) => Text(told, info.DataRoot)),
        ("storage-driver", (info, told) => Text(told, info.Driver)),
        ("log-driver", (info, told) => Text(told, info.Text("LoggingDriver"))),
        ("default-runtime", (info, told) => Text(told, info.Text("DefaultRuntime"))),
        ("debug", (info, told) => Switch(told, info.Info["Debug"].Flag())),
        ("experimental", (info, told) => Switch(told, info.Info["ExperimentalBuild"].Flag())),
        ("live-restore", (info, told) => Switch(told, info.Info["LiveRestoreEnabled"].Flag())),
        ("selinux-enabled", (info, told) => Switch(told, info.Security("selinux") is not null)),
        ("userns-remap", (info, told) => told.Text() is { Length: > 0 } && info.Security("userns") is null ? "off" : null),
        ("seccomp-profile", (info, told) => Seccomp(told.Text() ?? "", info.Security("seccomp"))),
        ("insecure-registries", (info, told) => Missing(told, Registries(info))),
        ("registry-mirrors", (info, told) => Missing(told, [.. info.Info["RegistryConfig"].At("Mirrors").Items().Select(m => (m.Text() ?? "").TrimEnd('/'))])),
        ("labels", (info, told) => Missing(told, [.. info.Info["Labels"].Items().Select(l => l.Text() ?? "")])),
        ("authorization-plugins", (info, told) => Missing(told, [.. info.Info["Plugins"].At("Authorization").Items().Select(p => p.Text() ?? "")])),
    ];

    /// <summary>Options that are compared.</summary>
    public static IEnumerable<string> Keys => Comparisons.Select(c => c.Key);

    public static Outcome Agrees(JudgeContext context)
    {
        var info = DockerInfo.Of(context);
        var daemon = Answering(Daemons.Of(context), info);
        if (daemon is null) return Outcome.Fail($"data root {Excerpt.Of(info.DataRoot)}", "no dockerd on this host was told so");
        var wrong = new List<string>();
        foreach (var (key, differs) in Comparisons)
        {
            if (DaemonOptions.Effective(daemon, key) is { } told && differs(info, told) is { } running)
                wrong.Add($"{key} is told {Excerpt.Of(told.ToJsonString())}, runs with {Excerpt.Of(running)}");
        }

        if (wrong.Count == 0 && daemon.ConfigIsNewer) wrong.Add($"{daemon.ConfigPath} is newer than the daemon");
        return wrong.Count == 0 ? Outcome.Pass($"agrees with {(daemon.ConfigStatus == "read" ? daemon.ConfigPath : "its flags")}") : Outcome.Fail(string.Join("; ", wrong), "changed since the daemon started");
    }

    /// <summary>The process that answered: of several, the one whose data root it is.</summary>
    private static DockerdProcess? Answering(IReadOnlyList<DockerdProcess> daemons, DockerInfo info) => daemons.Count == 1
        ? daemons[0]
        : daemons.FirstOrDefault(d => (DaemonOptions.Effective(d, "data-root").Text() ?? (d.Uid == 0 ? "/var/lib/docker" : "")) == info.DataRoot);

    private static string? Text(JsonNode told, string running) => told.Text()?.TrimEnd('/') == running.TrimEnd('/') ? null : running;

    private static string? Switch(JsonNode told, bool? running) => told.Flag() == running ? null : running?.ToString().ToLowerInvariant() ?? "nothing";

    private static string? Seccomp(string told, string? running)
    {
        var profile = told.Length == 0 ? "builtin" : told;
        return running is not null && (running.EndsWith($"profile={profile}", StringComparison.Ordinal) || (profile == "builtin" && running.EndsWith("profile=default", StringComparison.Ordinal)))
            ? null : running ?? "no seccomp";
    }

    private static HashSet<string> Registries(DockerInfo info)
    {
        var config = info.Info["RegistryConfig"];
        var registries = config.At("IndexConfigs") is JsonObject indexes ? indexes.Where(i => i.Value.At("Secure").Flag() == false).Select(i => i.Key) : [];
        return [.. registries, .. config.At("InsecureRegistryCIDRs").Items().Select(r => r.Text() ?? "")];
    }

    private static string? Missing(JsonNode told, HashSet<string> running)
    {
        var missing = told.Items().Select(t => (t.Text() ?? "").TrimEnd('/')).Where(t => !running.Contains(t)).ToList();
        return missing.Count == 0 ? null : $"without {string.Join(", ", missing)}";
    }
}
