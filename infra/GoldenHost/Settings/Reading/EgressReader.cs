using System.Collections.Immutable;
using System.Net;
using Baseline.Hosts;
using GoldenHost.Settings.Forms;

namespace GoldenHost.Settings.Reading;

/// <summary>Reads lists of allowed destinations.</summary>
internal static class EgressReader
{
    private const string DestinationForm =
        "a network with all host bits zero, not wider than /8 (IPv4) or /16 (IPv6) and without a metadata address, or a domain name; a leading dot allows its subdomains too, other wildcards do not exist";

    private const string PortForm = "1 to 65535; 2375 is Docker's port without TLS and refused everywhere";

    public static ImmutableArray<EgressSetting> Read(SettingValue? list, TargetKind target)
    {
        if (list is null) return [];
        return [.. list.Items(0, 200).Select(item => ReadOne(item, target)).OfType<EgressSetting>()];
    }

    /// <summary>A port that may be named anywhere in the configuration.</summary>
    public static bool IsPort(int port) => port is >= 1 and <= 65535 and not 2375;

    private static EgressSetting? ReadOne(SettingValue item, TargetKind target)
    {
        var fields = item.Fields("destination", "port", "protocol", "cidrs");
        if (fields is null) return null;
        var destination = item.Required(fields, "destination", DestinationForm, "registry.example.com")?.Text(IsDestination, DestinationForm, "registry.example.com");
        var port = item.Required(fields, "port", PortForm, "443")?.Number(IsPort, PortForm, "443");
        var protocol = fields.TryGetValue("protocol", out var given) ? given.Text(text => text is "tcp" or "udp", "tcp or udp", "tcp") : "tcp";
        var cidrs = ReadCidrs(item, fields, destination, target);
        return destination is null || port is null || protocol is null ? null : new EgressSetting(new EgressRule(destination, port.Value, protocol), cidrs);
    }

    private static ImmutableArray<string> ReadCidrs(SettingValue item, IReadOnlyDictionary<string, SettingValue> fields, string? destination, TargetKind target)
    {
        const string form = "the networks of the domain, e.g. [203.0.113.0/24]: security groups of AWS know addresses only";
        var isNetwork = destination is not null && Networks.TryParse(destination, out _);
        if (fields.TryGetValue("cidrs", out var given))
        {
            if (isNetwork) given.Fail("nothing: the destination is a network already");
            return [.. given.Items(1, 50).Select(cidr => cidr.Text(IsDestinationNetwork, DestinationForm, "203.0.113.0/24")).OfType<string>()];
        }

        if (isNetwork) return [destination!];
        if (target == TargetKind.Aws && destination is not null) item.Required(fields, "cidrs", form, "'[\"203.0.113.0/24\"]'");
        return [];
    }

    private static bool IsDestination(string text) => text.Contains('/', StringComparison.Ordinal) ? IsDestinationNetwork(text) : DnsForms.IsDomainPattern(text);

    private static bool IsDestinationNetwork(string text) =>
        Networks.TryParse(text, out IPNetwork network) && !Networks.IsTooWide(network, 16) && !Networks.HoldsMetadata(network);
}
