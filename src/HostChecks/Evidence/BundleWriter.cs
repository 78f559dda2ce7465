using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baseline.Evidence;
using HostChecks.Fleets;

namespace HostChecks.Evidence;

/// <summary>
/// Writes evidence as one JSON document (schema: docs/schemas/evidence.schema.json): readings in ordinal order, each with
/// its SHA-256 in the manifest. The same evidence gives the same bytes.
/// </summary>
public static class BundleWriter
{
    private static readonly JsonWriterOptions _options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IReadOnlyCollection<BundledHost> hosts)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, _options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", HostEvidence.CurrentSchemaVersion);
            json.WriteStartArray("hosts");
            foreach (var host in hosts) WriteHost(json, host);
            json.WriteEndArray();
            json.WriteStartObject("manifest");
            foreach (var host in hosts)
            {
                json.WriteStartObject(host.Evidence.Host);
                foreach (var (key, reading) in host.Evidence.Readings) json.WriteString(key, Digest(reading));
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>SHA-256 over status, content and reason, which are separated so that none can run into the next.</summary>
    public static string Digest(Reading reading) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name(reading.Status)}\n{Encoding.UTF8.GetByteCount(reading.Content)}\n{reading.Content}\n{reading.Reason}")));

    internal static string Name(ReadingStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private static void WriteHost(Utf8JsonWriter json, BundledHost host)
    {
        json.WriteStartObject();
        json.WriteString("host", host.Evidence.Host);
        json.WriteString("collectedAt", host.Evidence.CollectedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        if (host.Spec is not null)
        {
            json.WritePropertyName("spec");
            JsonSerializer.Serialize(json, host.Spec, FleetJson.Default.HostSpec);
        }
        json.WriteStartObject("readings");
        foreach (var (key, reading) in host.Evidence.Readings)
        {
            json.WriteStartObject(key);
            json.WriteString("status", Name(reading.Status));
            if (reading.Content.Length > 0) json.WriteString("content", reading.Content);
            if (reading.Reason.Length > 0) json.WriteString("reason", reading.Reason);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
