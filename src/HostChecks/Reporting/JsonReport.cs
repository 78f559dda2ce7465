using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baseline.Verdicts;
using Baseline.Waivers;
using HostChecks.Judging;

namespace HostChecks.Reporting;

/// <summary>Every finding as JSON, <c>schemaVersion</c> 1; schema in docs/schemas/findings.schema.json.</summary>
public sealed class JsonReport : IReport
{
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions _options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(Judgement judgement, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, _options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("judgedAt", judgement.JudgedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            json.WriteNumber("exitCode", judgement.ExitCode);
            json.WritePropertyName("summary");
            WriteCounts(json, judgement.Findings);
            json.WriteStartArray("hosts");
            foreach (var host in judgement.Hosts)
            {
                json.WriteStartObject();
                json.WriteString("name", host);
                json.WritePropertyName("summary");
                WriteCounts(json, judgement.Findings.Where(finding => finding.Host == host));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in judgement.Findings) WriteFinding(json, finding);
            json.WriteEndArray();
            json.WriteStartArray("idleWaivers");
            foreach (var idle in judgement.IdleWaivers)
            {
                json.WriteStartObject();
                json.WriteNumber("line", idle.Line);
                json.WriteString("message", idle.Message);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        output.Write('\n');
    }

    private static void WriteCounts(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        var counts = findings.CountBy(finding => finding.Verdict.Status).ToDictionary();
        json.WriteStartObject();
        foreach (var status in Enum.GetValues<VerdictStatus>()) json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(status.ToString()), counts.GetValueOrDefault(status));
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        var (control, verdict) = (finding.Control, finding.Verdict);
        json.WriteStartObject();
        json.WriteString("host", finding.Host);
        json.WriteString("control", control.Id);
        json.WriteString("title", control.Title);
        json.WriteString("severity", control.Severity.ToString().ToLowerInvariant());
        json.WriteNumber("level", (int)control.Level);
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(verdict.Status.ToString()));
        json.WriteString("expected", verdict.Expected);
        json.WriteString("found", verdict.Found);
        json.WriteString("reason", verdict.Reason);
        if (verdict.Status is VerdictStatus.Fail or VerdictStatus.Waived) json.WriteString("fix", control.Fix);
        if (!verdict.Subjects.IsEmpty)
        {
            json.WriteStartArray("containers");
            foreach (var container in verdict.Subjects) json.WriteStringValue(container);
            json.WriteEndArray();
        }
        if (finding.Waiver is { } waiver) WriteWaiver(json, waiver);
        json.WriteStartArray("references");
        foreach (var reference in control.References)
        {
            json.WriteStartObject();
            json.WriteString("source", reference.Source);
            if (reference.Version is not null) json.WriteString("version", reference.Version);
            if (reference.Number is not null) json.WriteString("number", reference.Number);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWaiver(Utf8JsonWriter json, Waiver waiver)
    {
        json.WriteStartObject("waiver");
        json.WriteString("reason", waiver.Reason);
        json.WriteString("owner", waiver.Owner);
        json.WriteString("approvedBy", waiver.ApprovedBy);
        json.WriteString("expires", waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (waiver.Ticket is not null) json.WriteString("ticket", waiver.Ticket);
        json.WriteEndObject();
    }
}
