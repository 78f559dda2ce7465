using System.Globalization;
using System.Text.Json;
using Baseline.Verdicts;
using Baseline.Waivers;
using HostChecks.Judging;

namespace HostChecks.Reporting;

/// <summary>Every finding as JSON, <c>schemaVersion</c> 1; schema in docs/schemas/findings.schema.json.</summary>
public sealed class JsonReport : IReport
{
    public const int SchemaVersion = 1;

    public void Write(Judgement judgement, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("judgedAt", JsonText.Time(judgement.JudgedAt));
        json.WriteNumber("exitCode", judgement.ExitCode);
        json.Object("summary", () => WriteCounts(json, judgement.Findings));
        json.Array("hosts", judgement.Hosts, host => json.Object(null, () =>
        {
            json.WriteString("name", host);
            json.Object("summary", () => WriteCounts(json, judgement.Findings.Where(finding => finding.Host == host)));
        }));
        json.Array("findings", judgement.Findings, finding => json.Object(null, () => WriteFinding(json, finding)));
        json.Array("idleWaivers", judgement.IdleWaivers, idle => json.Object(null, () =>
        {
            json.WriteNumber("line", idle.Line);
            json.WriteString("message", idle.Message);
        }));
    });

    private static void WriteCounts(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        var counts = findings.CountBy(finding => finding.Verdict.Status).ToDictionary();
        foreach (var status in Enum.GetValues<VerdictStatus>()) json.WriteNumber(Words.Status(status), counts.GetValueOrDefault(status));
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        var (control, verdict) = (finding.Control, finding.Verdict);
        json.WriteString("host", finding.Host);
        json.WriteString("control", control.Id);
        json.WriteString("title", control.Title);
        json.WriteString("severity", control.Severity.ToString().ToLowerInvariant());
        json.WriteNumber("level", (int)control.Level);
        json.WriteString("status", Words.Status(verdict.Status));
        json.WriteString("expected", verdict.Expected);
        json.WriteString("found", verdict.Found);
        json.WriteString("reason", verdict.Reason);
        if (verdict.Status is VerdictStatus.Fail or VerdictStatus.Waived) json.WriteString("fix", control.Fix);
        if (!verdict.Subjects.IsEmpty) json.Array("containers", verdict.Subjects, json.WriteStringValue);
        if (finding.Waiver is { } waiver) json.Object("waiver", () => WriteWaiver(json, waiver));
        json.Array("references", control.References, reference => json.Object(null, () =>
        {
            json.WriteString("source", reference.Source);
            if (reference.Version is not null) json.WriteString("version", reference.Version);
            if (reference.Number is not null) json.WriteString("number", reference.Number);
        }));
    }

    private static void WriteWaiver(Utf8JsonWriter json, Waiver waiver)
    {
        json.WriteString("reason", waiver.Reason);
        json.WriteString("owner", waiver.Owner);
        json.WriteString("approvedBy", waiver.ApprovedBy);
        json.WriteString("expires", waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (waiver.Ticket is not null) json.WriteString("ticket", waiver.Ticket);
    }
}
