using System.Globalization;
using System.Text.Json.Nodes;
using Baseline.Firewall;
using Baseline.Settings;

namespace Baseline.Tests.Fixtures;

/// <summary>Breaks one setting in a text that has it; the same for a planned file and for what a host reports.</summary>
internal static class BrokenText
{
    public static string Daemon(string json, string key, string value)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        root[key] = value switch { "true" => false, "false" => true, _ => "broken" };
        return root.ToJsonString();
    }

    public static string Sysctl(string text, string key) => Lines(text, l => l.StartsWith(key + " =", StringComparison.Ordinal) ? $"{key} = 99" : l);

    public static string Sshd(string text, SshdSetting setting) => setting.Match == SshdMatch.Unset
        ? text + $"{setting.Keyword} LANG\n"
        : Lines(text, l => !l.StartsWith(setting.Keyword + " ", StringComparison.OrdinalIgnoreCase) ? l : setting.Match == SshdMatch.AtMost
            ? $"{setting.Keyword} {int.Parse(setting.Value, CultureInfo.InvariantCulture) + 1}"
            : $"{setting.Keyword} {setting.Value},none-such");

    public static string SshdUsers(string text) => Lines(text, l => l.StartsWith("allowusers ", StringComparison.OrdinalIgnoreCase) ? l + " mallory" : l);

    public static string Audit(string text, Setting setting) => Lines(text, l => setting switch
    {
        AuditWatchSetting w when l.Contains($"={w.Path} ", StringComparison.Ordinal) => "",
        AuditSyscallSetting s when l.Contains($"-S {s.Syscalls} ", StringComparison.Ordinal) => "",
        AuditLockSetting when l == "-e 2" => "",
        _ => l,
    });

    public static string Ini(string text, string key) => Lines(text, l => l.StartsWith(key + "=", StringComparison.Ordinal) ? $"{key}=broken" : l);

    public static string Ruleset(string text, Setting setting) => setting switch
    {
        FirewallPolicySetting p => text.Replace($"hook {p.Hook} priority filter; policy drop", $"hook {p.Hook} priority filter; policy accept", StringComparison.Ordinal),
        FirewallChainSetting c => FirstRule(text, c.Chain, "accept"),
        FirewallSetSetting s => text.Replace($"set {s.Prefix}", $"set x{s.Prefix}", StringComparison.Ordinal),
        FirewallTablesSetting => text + "table ip other {\n}\n",
        MetadataFirstSetting => FirstRule(text, "output", "accept"),
        _ => throw new InvalidOperationException($"no broken ruleset for {setting}"),
    };

    public static string Lines(string text, Func<string, string> change) => string.Join('\n', text.Split('\n').Select(change));

    private static string FirstRule(string text, string chain, string rule)
    {
        var first = GoldenRuleset.For(Specs.Golden).Chain(chain)!.Rules[0];
        var at = text.IndexOf(first, text.IndexOf($"chain {chain} {{", StringComparison.Ordinal), StringComparison.Ordinal);
        return text[..at] + rule + "\n    " + text[at..];
    }
}
