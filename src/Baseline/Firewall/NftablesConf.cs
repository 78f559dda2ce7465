using System.Globalization;
using System.Text;
using Baseline.Hosts;

namespace Baseline.Firewall;

/// <summary>Writes <c>/etc/nftables.conf</c>: one table, replaced in one transaction.</summary>
public static class NftablesConf
{
    public const string Path = "/etc/nftables.conf";

    public static string Render(HostSpec spec)
    {
        var table = GoldenRuleset.For(spec);
        var text = new StringBuilder("#!/usr/sbin/nft -f\n");
        var name = $"table {table.Family} {table.Name}";
        text.Append(CultureInfo.InvariantCulture, $"{name}\ndelete {name}\n{name} {{\n");
        foreach (var set in table.Sets) Append(text, set);
        foreach (var chain in table.Chains) Append(text, chain);
        return text.Append("}\n").ToString();
    }

    private static void Append(StringBuilder text, NftSet set)
    {
        text.Append(CultureInfo.InvariantCulture, $"  set {set.Name} {{\n    type {set.Type}\n");
        text.Append(set.IsDynamic ? string.Create(CultureInfo.InvariantCulture, $"    timeout {set.TimeoutSeconds}s\n") : "    flags interval\n");
        if (!set.Elements.IsEmpty) text.Append(CultureInfo.InvariantCulture, $"    elements = {{ {string.Join(", ", set.Elements)} }}\n");
        text.Append("  }\n");
    }

    private static void Append(StringBuilder text, NftChain chain)
    {
        text.Append(CultureInfo.InvariantCulture, $"  chain {chain.Name} {{\n");
        if (chain.Hook.Length > 0) text.Append(CultureInfo.InvariantCulture, $"    type filter hook {chain.Hook} priority filter; policy {chain.Policy};\n");
        foreach (var rule in chain.Rules) text.Append(CultureInfo.InvariantCulture, $"    {rule}\n");
        text.Append("  }\n");
    }
}
