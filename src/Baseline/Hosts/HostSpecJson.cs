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
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write(HostSpec spec) => JsonSerializer.Serialize(spec, Options) + "\n";

    /// <exception cref="JsonException">The text is not a HostSpec.</exception>
    public static HostSpec Read(string json) =>
        JsonSerializer.Deserialize<HostSpec>(json, Options) ?? throw new JsonException("host.json is 'null'");
}
