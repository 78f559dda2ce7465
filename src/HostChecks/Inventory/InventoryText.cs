using System.Collections.Immutable;
using HostChecks.Reporting;

namespace HostChecks.Inventory;

/// <summary>An inventory as text or JSON.</summary>
public static class InventoryText
{
    public static void Table(IReadOnlyCollection<InventoryItem> items, TextWriter output)
    {
        string[][] rows = [["HOST", "CONTAINER", "IMAGE", "DIGEST", "STATE", "SINCE", "BY", "USER", "REACH"], .. items.Select(Row)];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows) output.Write(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n");
    }

    public static void Json(IReadOnlyCollection<InventoryItem> items, IReadOnlyCollection<string> unread, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteNumber("schemaVersion", 1);
        json.Array("hostsNotRead", unread, json.WriteStringValue);
        json.Array("containers", items, item => json.Object(null, () =>
        {
            foreach (var (name, value) in ((string, string)[])[("host", item.Host), ("container", item.Container), ("image", item.Image), ("registry", item.Registry), ("state", item.State), ("since", item.Since), ("startedBy", item.StartedBy), ("user", item.User)])
                json.WriteString(name, value);
            foreach (var (name, values) in ((string, ImmutableArray<string>)[])[("digests", item.Digests), ("mounts", item.Mounts), ("networks", item.Networks), ("ports", item.Ports), ("capabilities", item.Capabilities), ("secretVariables", item.SecretVariables)])
                json.Array(name, values, json.WriteStringValue);
        }));
    });

    /// <summary>The first digits, enough to ask for with <c>--digest</c>.</summary>
    private static string Digest(InventoryItem item)
    {
        var digest = item.Digests.FirstOrDefault() ?? "";
        var start = digest.IndexOf("sha256:", StringComparison.Ordinal);
        return start < 0 ? "" : digest[start..Math.Min(digest.Length, start + "sha256:".Length + 12)];
    }

    private static string[] Row(InventoryItem item)
    {
        string[] reach =
        [
            .. item.Networks.Select(network => $"@{network}"),
            .. item.Ports.Select(port => port.Replace(" ", "", StringComparison.Ordinal)),
            .. item.Mounts,
            .. item.Capabilities.Select(capability => $"+{capability}"),
            .. item.SecretVariables.Select(name => $"${name}"),
        ];
        return [.. ((string[])[item.Host, item.Container, item.Image, Digest(item), item.State, item.Since.Length > 19 ? item.Since[..19] : item.Since, item.StartedBy, item.User.Length > 0 ? item.User : "root", string.Join(' ', reach)]).Select(Words.Plain)];
    }
}
