using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baseline.Controls;

namespace HostChecks.Cli;

/// <summary>Controls as JSON, <c>schemaVersion</c> 1.</summary>
internal static class ControlJson
{
    private static readonly JsonWriterOptions _options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string List(IEnumerable<Control> controls)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, _options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            json.WriteStartArray("controls");
            foreach (var control in controls) Write(json, control);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Control control)
    {
        json.WriteStartObject();
        json.WriteString("id", control.Id);
        json.WriteString("title", control.Title);
        json.WriteNumber("level", (int)control.Level);
        json.WriteString("severity", control.Severity.ToString().ToLowerInvariant());
        json.WriteString("expected", control.Setting.Describe());
        json.WriteString("why", control.Why);
        json.WriteString("fix", control.Fix);
        json.WriteString("impact", control.Impact);
        json.WriteStartArray("probes");
        foreach (var key in control.Probes.Select(probe => probe.Key).Order(StringComparer.Ordinal)) json.WriteStringValue(key);
        json.WriteEndArray();
        json.WriteStartArray("references");
        foreach (var reference in control.References) json.WriteStringValue(References.Text(reference));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
