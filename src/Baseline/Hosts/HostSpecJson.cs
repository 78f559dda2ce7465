using System.Text.Json;

namespace Baseline.Hosts;

/// <summary>The JSON form of a <see cref="HostSpec"/>: camelCase, the content of <c>/etc/golden/host.json</c>.</summary>
public static class HostSpecJson
{
    /// <summary>For embedding a HostSpec in a larger document (the fleet document).</summary>
    public static JsonSerializerOptions Options => HostSpecContext.Default.Options;

    public static string Write(HostSpec spec) => JsonSerializer.Serialize(spec, HostSpecContext.Default.HostSpec) + "\n";

    /// <exception cref="JsonException">The text is not a HostSpec.</exception>
    public static HostSpec Read(string json)
    {
        var spec = JsonSerializer.Deserialize(json, HostSpecContext.Default.HostSpec) ?? throw new JsonException("host.json is 'null'");
        // The serializer checks properties, not the items of a list.
        IEnumerable<object?> items = [.. spec.AdminAuthorizedKeys, .. spec.AdminCidrs, .. spec.WorkloadEgress, .. spec.HostEgress, .. spec.DnsServers, .. spec.NtpServers];
        return items.All(i => i is not null) ? spec : throw new JsonException("host.json has a list with a 'null' in it");
    }
}
