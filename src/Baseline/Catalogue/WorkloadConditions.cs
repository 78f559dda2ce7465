using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>Conditions on containers that need more than one container's own settings, or a person's judgement.</summary>
internal static class WorkloadConditions
{
    private const int Shown = 10;
    private const string SwarmService = "com.docker.swarm.service.name";

    public static string? DefaultBridge(ContainerFacts c) => c.Host.At("NetworkMode").Text() is "default" or "bridge" ? "on the default bridge" : null;

    public static string? Secrets(ContainerFacts c)
    {
        var names = string.Join(", ", c.Environment.Where(SecretNames.Carries).Select(v => v.Split('=')[0]));
        return names.Length > 0 ? names : null;
    }

    /// <summary>A profile is attached when a container starts, so one that never ran has none yet.</summary>
    public static string? AppArmor(ContainerFacts c)
    {
        var profile = c.Inspect["AppArmorProfile"].Text() ?? "";
        return c.Privileged ? "privileged: unconfined" : profile == "unconfined" || (profile.Length == 0 && c.IsRunning) ? "no profile" : null;
    }

    public static string? SeLinux(ContainerFacts c) =>
        c.Privileged || c.SecurityOptions.Contains("label=disable") || (c.IsRunning && string.IsNullOrEmpty(c.Inspect["ProcessLabel"].Text())) ? "no label" : null;

    /// <summary>Judges every container where the daemon has a security module, and nothing where it has another one or none.</summary>
    public static Outcome Confined(string module, Func<ContainerFacts, string?> violation, JudgeContext context)
    {
        var on = DockerInfo.Of(context).Security(module) is not null;
        var containers = ContainerFacts.Of(context);
        return on ? Outcome.ForEach(containers, violation) : Outcome.NotApplicable($"the daemon has no {module}");
    }

    public static Outcome Ulimits(JudgeContext context)
    {
        // The inspect shows the daemon's defaults among a container's own, as the same numbers.
        var defaults = Daemons.Of(context).SelectMany(d => DaemonOptions.Effective(d, "default-ulimits") as JsonObject ?? []).Select(Default).ToHashSet();
        return Review(context, "whether a container needs other limits than the daemon's is known to those who run it",
            c => string.Join(' ', c.Host.At("Ulimits").Items().Select(u => Limit(u.At("Name").Text(), u)).Where(u => !defaults.Contains(u))),
            "no container overrides the daemon's limits");
    }

    public static Outcome PublishedPorts(JudgeContext context) => Review(context, "whether each of these has to be reachable from outside is known to those who run it",
        c => string.Join(' ', Catalogue.PublishedPorts.Of(c).Select(p => $"{p.Address}:{p.Port}->{p.Target}")),
        "no container publishes a port");

    public static Outcome SshServers(JudgeContext context)
    {
        var inside = ContainerProcesses.ContainerIds(context.Read(Probes.SshServers));
        return Outcome.ForEach(ContainerFacts.Of(context), c => inside.Contains(c.Id) ? "runs sshd" : null);
    }

    /// <summary>The daemon knows exec sessions while they last; those of the past are in the audit trail.</summary>
    public static Outcome PrivilegedExec(JudgeContext context) => Execs(context, e => e.At("ProcessConfig", "privileged").Flag() == true, "privileged");

    public static Outcome RootExec(JudgeContext context) => Execs(context,
        e => e.At("ProcessConfig", "user").Text() is { Length: > 0 } user && ContainerConditions.IsRoot(user), "as root");

    /// <summary>Containers that nobody runs.</summary>
    public static Outcome Sprawl(JudgeContext context)
    {
        var containers = ContainerFacts.Of(context);
        if (containers.IsEmpty) return Outcome.NotApplicable("the daemon has no containers");
        var stopped = containers.Where(c => !c.IsRunning).Select(c => c.Name).ToList();
        var found = string.Create(CultureInfo.InvariantCulture, $"{containers.Length} containers, {stopped.Count} of them not running");
        return stopped.Count == 0 ? Outcome.Pass(found) : Outcome.Manual($"{found}: {List(stopped)}", "whether one that does not run is kept on purpose is known to those who created it");
    }

    /// <summary>Services of a swarm get secrets as files; a variable with one shows that somebody went around that.</summary>
    public static Outcome SwarmSecrets(JudgeContext context)
    {
        var count = Json.Array(context.Read(Probes.SwarmSecrets), "docker secrets").Count;
        var services = ContainerFacts.Of(context).Where(c => c.Label(SwarmService) is not null).ToImmutableArray();
        return services.IsEmpty
            ? Outcome.NotApplicable("no container of a service is on this node")
            : Outcome.ForEach(services, Secrets) with { Reason = string.Create(CultureInfo.InvariantCulture, $"the swarm has {count} secrets") };
    }

    // A file says {"Soft": 1, "Hard": 2}; a flag says 1:2, or one number for both.
    private static string Default(KeyValuePair<string, JsonNode?> limit) => limit.Value is JsonObject values
        ? Limit(limit.Key, values)
        : limit.Value.Text() is { } text ? $"{limit.Key}={(text.Contains(':', StringComparison.Ordinal) ? text : $"{text}:{text}")}" : limit.Key;

    private static string Limit(string? name, JsonNode? values) => string.Create(CultureInfo.InvariantCulture, $"{name}={values.At("Soft").Number()}:{values.At("Hard").Number()}");

    private static Outcome Review(JudgeContext context, string reason, Func<ContainerFacts, string> gather, string none)
    {
        var containers = ContainerFacts.Of(context);
        if (containers.IsEmpty) return Outcome.NotApplicable("the daemon has no containers");
        var found = containers.Select(c => (c.Name, Text: gather(c))).Where(c => c.Text.Length > 0).Select(c => $"{c.Name} {Excerpt.Of(c.Text)}").ToList();
        return found.Count == 0 ? Outcome.Pass(none) : Outcome.Manual(List(found), reason);
    }

    private static Outcome Execs(JudgeContext context, Func<JsonNode?, bool> wrong, string how)
    {
        if (ContainerFacts.Of(context).IsEmpty) return Outcome.NotApplicable("the daemon has no containers");
        var live = Json.Array(context.Read(Probes.Execs), "docker execs").Where(e => e.At("Running").Flag() == true).ToList();
        var found = live.Where(wrong).Select(e => $"session in {Excerpt.Of((e.At("ContainerID").Text() ?? "").PadRight(12)[..12].Trim())} {how}").ToList();
        return found.Count > 0
            ? Outcome.Fail(string.Join("; ", found))
            : Outcome.Manual(string.Create(CultureInfo.InvariantCulture, $"{live.Count} sessions now, none {how}"), "the daemon forgets sessions that have ended; search the log of its events for exec_create");
    }

    private static string List(List<string> items) => string.Join("; ", items.Take(Shown)) + (items.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"; and {items.Count - Shown} more") : "");
}
