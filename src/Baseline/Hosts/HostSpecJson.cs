using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baseline.Hosts;

/// <summary>The JSON form of a <see cref="HostSpec"/>: camelCase, the content of <c>/etc/golden/host.json</c>.</summary>
public static class HostSpecJson
{
    /// <summary>For embedding a HostSpec in a larger document (the fleet document).</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write(HostSpec spec) => JsonSerializer.Serialize(spec, Options) + "\n";

    /// <exception cref="JsonException">The text is not a HostSpec.</exception>
    public static HostSpec Read(string json)
    {
        var spec = JsonSerializer.Deserialize<HostSpec>(json, Options) ?? throw new JsonException("host.json is 'null'");
        // The serializer checks properties, not the items of a list.
        IEnumerable<object?> items = [.. spec.AdminAuthorizedKeys, .. spec.AdminCidrs, .. spec.WorkloadEgress, .. spec.HostEgress, .. spec.DnsServers, .. spec.NtpServers];
        return items.All(i => i is not null) ? spec : throw new JsonException("host.json has a list with a 'null' in it");
    }
}
