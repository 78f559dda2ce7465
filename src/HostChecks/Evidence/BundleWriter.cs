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
/// its SHA-256 in the manifest, and what is said of the host besides with one more. The same evidence gives the same bytes.
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
            json.WriteStartObject("hostDigests");
            foreach (var host in hosts) json.WriteString(host.Evidence.Host, Digest(host.Evidence.CollectedAt, SpecElement(host)));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>SHA-256 over status, content and reason, which are separated so that none can run into the next.</summary>
    public static string Digest(Reading reading) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name(reading.Status)}\n{Encoding.UTF8.GetByteCount(reading.Content)}\n{reading.Content}\n{reading.Reason}")));

    /// <summary>SHA-256 over the time and the specification as it is in the document, without white space; nothing where there is none.</summary>
    public static string Digest(DateTimeOffset collectedAt, JsonElement? spec)
    {
        using var text = new MemoryStream();
        text.Write(Encoding.UTF8.GetBytes($"{Time(collectedAt)}\n"));
        if (spec is { } element)
        {
            using var json = new Utf8JsonWriter(text, _options with { Indented = false });
            element.WriteTo(json);
        }
        return Convert.ToHexStringLower(SHA256.HashData(text.ToArray()));
    }

    internal static string Name(ReadingStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static JsonElement? SpecElement(BundledHost host) => host.Spec is null ? null : JsonSerializer.SerializeToElement(host.Spec, FleetJson.Default.HostSpec);

    private static void WriteHost(Utf8JsonWriter json, BundledHost host)
    {
        json.WriteStartObject();
        json.WriteString("host", host.Evidence.Host);
        json.WriteString("collectedAt", Time(host.Evidence.CollectedAt));
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
