using System.Text.Json;
using Baseline.Controls;
using HostChecks.Reporting;

namespace HostChecks.Cli;

/// <summary>Controls as JSON, <c>schemaVersion</c> 1.</summary>
internal static class ControlJson
{
    public static void Write(IEnumerable<Control> controls, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteNumber("schemaVersion", 1);
        json.Array("controls", controls, control => json.Object(null, () => Write(json, control)));
    });

    private static void Write(Utf8JsonWriter json, Control control)
    {
        json.WriteString("id", control.Id);
        json.WriteString("title", control.Title);
        json.WriteNumber("level", (int)control.Level);
        json.WriteString("severity", control.Severity.ToString().ToLowerInvariant());
        json.WriteString("expected", control.Setting.Describe());
        json.WriteString("why", control.Why);
        json.WriteString("fix", control.Fix);
        json.WriteString("impact", control.Impact);
        json.Array("probes", control.Probes.Select(probe => probe.Key).Order(StringComparer.Ordinal), json.WriteStringValue);
        json.Array("references", control.References.Select(Words.Reference), json.WriteStringValue);
    }
}
