using System.Globalization;
using System.Text.Json.Nodes;

namespace Baseline.Parsing;

/// <summary>
/// What a running daemon was told: flags first, then its configuration file. dockerd refuses to start when the same
/// option is in both, so there is no merging to imitate.
/// </summary>
public static class DaemonOptions
{
    // Options whose flag differs from the key by the plural: each may be given several times.
    private static readonly Dictionary<string, string> ListFlags = new(StringComparer.Ordinal)
    {
        ["hosts"] = "host",
        ["dns"] = "dns",
        ["dns-opts"] = "dns-opt",
        ["dns-search"] = "dns-search",
        ["exec-opts"] = "exec-opt",
        ["labels"] = "label",
        ["authorization-plugins"] = "authorization-plugin",
        ["insecure-registries"] = "insecure-registry",
        ["registry-mirrors"] = "registry-mirror",
        ["storage-opts"] = "storage-opt",
    };

    private static readonly Dictionary<string, string> MapFlags = new(StringComparer.Ordinal)
    {
        ["log-opts"] = "log-opt",
        ["default-ulimits"] = "default-ulimit",
        ["default-network-opts"] = "default-network-opt",
    };

    private static readonly Dictionary<string, string> ShortFlags = new(StringComparer.Ordinal)
    {
        ["-D"] = "--debug",
        ["-H"] = "--host",
        ["-l"] = "--log-level",
        ["-s"] = "--storage-driver",
        ["-G"] = "--group",
        ["-b"] = "--bridge",
        ["-p"] = "--pidfile",
        ["-g"] = "--data-root",
    };

    private static readonly HashSet<string> Switches = new(StringComparer.Ordinal)
    {
        "debug", "experimental", "icc", "ip-forward", "ip-masq", "iptables", "ip6tables", "ipv6", "live-restore", "no-new-privileges",
        "raw-logs", "rootless", "selinux-enabled", "tls", "tlsverify", "userland-proxy", "validate",
    };

    /// <summary>Value of an option as JSON; <c>null</c> when it is set nowhere.</summary>
    /// <exception cref="EvidenceException">The configuration file could not be read.</exception>
    public static JsonNode? Effective(DockerdProcess process, string key)
    {
        var config = process.Config();
        var values = Values(process.Arguments, FlagOf(key));
        if (values.Count == 0) return config[key]?.DeepClone();
        if (ListFlags.ContainsKey(key)) return new JsonArray([.. values.Select(v => (JsonNode?)JsonValue.Create(v))]);
        if (MapFlags.ContainsKey(key)) return Map(values);
        // pflag takes the last of several.
        return Switches.Contains(key) ? JsonValue.Create(Switch(key, values[^1])) : JsonValue.Create(values[^1]);
    }

    /// <summary>Listeners that another machine may reach: everything but a socket of this machine, so tcp://, a bare address, a port. For what <c>fd://</c> adds: <see cref="ApiAddresses"/>.</summary>
    /// <exception cref="EvidenceException">The configuration file could not be read.</exception>
    public static IReadOnlyList<string> NetworkHosts(DockerdProcess process) => NetworkHosts(Effective(process, "hosts"));

    /// <summary>Whether the daemon takes sockets from systemd: <c>fd://</c>, or some of them by name.</summary>
    /// <exception cref="EvidenceException">The configuration file could not be read.</exception>
    public static bool TakesSockets(DockerdProcess process) =>
        Effective(process, "hosts").Items().Any(h => h.Text()?.StartsWith("fd://", StringComparison.Ordinal) == true);

    /// <inheritdoc cref="NetworkHosts(DockerdProcess)"/>
    public static IReadOnlyList<string> NetworkHosts(JsonNode? hosts) => [.. hosts.Items().Select(h => h.Text() ?? "")
        .Where(h => !h.StartsWith("unix://", StringComparison.Ordinal) && !h.StartsWith("fd://", StringComparison.Ordinal))];

    /// <summary>Whether an option is given by a flag.</summary>
    public static bool IsFlag(DockerdProcess process, string key) => Values(process.Arguments, FlagOf(key)).Count > 0;

    /// <summary>Refuses to say of an option that it is good when it, or that it is set nowhere, is from a file that the daemon did not start with.</summary>
    /// <exception cref="EvidenceException">A daemon's file is newer than the daemon.</exception>
    public static void RequireKnown(IEnumerable<DockerdProcess> daemons, string key)
    {
        foreach (var daemon in daemons.Where(d => !IsFlag(d, key))) daemon.RequireConfigOfStart();
    }

    private static string FlagOf(string key) => ListFlags.GetValueOrDefault(key) ?? MapFlags.GetValueOrDefault(key) ?? key;

    private static List<string> Values(IReadOnlyList<string> arguments, string flag)
    {
        var values = new List<string>();
        arguments = [.. arguments.Skip(1).SelectMany(Apart)];
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = Long(arguments[i]);
            if (argument == $"--{flag}")
            {
                if (Switches.Contains(flag)) values.Add("true");
                else if (i + 1 < arguments.Count) values.Add(arguments[++i]);
            }
            else if (argument.StartsWith($"--{flag}=", StringComparison.Ordinal))
            {
                values.Add(argument[(flag.Length + 3)..]);
            }
        }

        return values;
    }

    // -D is the only short flag without a value, so another may follow it in one word: -DH tcp://….
    private static IEnumerable<string> Apart(string argument) =>
        argument.StartsWith("-D", StringComparison.Ordinal) && argument.Length > 2 && argument[2] != '=' ? ["-D", .. Apart($"-{argument[2..]}")] : [argument];

    private static string Long(string argument)
    {
        if (argument.Length < 2 || argument[0] != '-' || argument[1] == '-') return argument;
        if (!ShortFlags.TryGetValue(argument[..2], out var name)) return argument;
        return argument.Length == 2 ? name : $"{name}={argument[2..].TrimStart('=')}";
    }

    // The words that Go's strconv.ParseBool takes.
    private static bool Switch(string key, string value) => value.ToLower(CultureInfo.InvariantCulture) switch
    {
        "1" or "t" or "true" => true,
        "0" or "f" or "false" => false,
        _ => throw new EvidenceException($"dockerd: --{key}={Excerpt.Of(value)} is not true or false"),
    };

    private static JsonObject Map(List<string> values)
    {
        var map = new JsonObject();
        foreach (var value in values)
        {
            var equals = value.IndexOf('=', StringComparison.Ordinal);
            map[equals < 0 ? value : value[..equals]] = equals < 0 ? "" : value[(equals + 1)..];
        }

        return map;
    }
}
