using System.Text.Json;
using Baseline.Controls;
using Baseline.Verdicts;
using HostChecks.Judging;

namespace HostChecks.Reporting;

/// <summary>SARIF 2.1.0, for code scanning. Failures are results; a waiver is an accepted suppression; errors are notifications of an unsuccessful run.</summary>
public sealed class SarifReport : IReport
{
    public void Write(Judgement judgement, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.Array("runs", [judgement], run => json.Object(null, () => Run(json, run)));
    });

    private static void Run(Utf8JsonWriter json, Judgement judgement)
    {
        var controls = judgement.Findings.Select(finding => finding.Control).DistinctBy(control => control.Id).ToList();
        json.Object("tool", () => json.Object("driver", () =>
        {
            json.WriteString("name", "hostchecks");
            json.WriteString("semanticVersion", typeof(SarifReport).Assembly.GetName().Version?.ToString(3));
            json.Array("rules", controls, control => json.Object(null, () => Rule(json, control)));
        }));
        json.Array("invocations", [judgement], _ => json.Object(null, () =>
        {
            json.WriteBoolean("executionSuccessful", judgement.Count(VerdictStatus.Error) == 0);
            json.WriteNumber("exitCode", judgement.ExitCode);
            json.WriteString("endTimeUtc", JsonText.Time(judgement.JudgedAt));
            json.Array("toolExecutionNotifications", judgement.Findings.Where(finding => finding.Verdict.Status == VerdictStatus.Error), finding => json.Object(null, () =>
            {
                json.WriteString("level", "error");
                json.Object("associatedRule", () => json.WriteString("id", finding.Control.Id));
                Message(json, $"{finding.Host}: {finding.Verdict.Reason}");
            }));
            json.Array("toolConfigurationNotifications", judgement.IdleWaivers, idle => json.Object(null, () =>
            {
                json.WriteString("level", "warning");
                Message(json, Words.Idle(idle));
            }));
        }));
        json.WriteString("columnKind", "utf16CodeUnits");
        json.Array("results", judgement.Findings.Where(finding => finding.Verdict.Status is VerdictStatus.Fail or VerdictStatus.Waived or VerdictStatus.Manual), finding => json.Object(null, () => Result(json, finding, controls)));
    }

    private static void Rule(Utf8JsonWriter json, Control control)
    {
        json.WriteString("id", control.Id);
        json.Object("shortDescription", () => json.WriteString("text", control.Title));
        json.Object("fullDescription", () => json.WriteString("text", control.Why));
        json.Object("help", () => json.WriteString("text", control.Fix));
        json.Object("defaultConfiguration", () => json.WriteString("level", Level(control.Severity)));
        json.Object("properties", () =>
        {
            json.WriteString("security-severity", Score(control.Severity));
            json.Array("tags", ["security", "docker", .. control.References.Select(Words.Reference)], json.WriteStringValue);
        });
    }

    private static void Result(Utf8JsonWriter json, Finding finding, List<Control> controls)
    {
        var verdict = finding.Verdict;
        json.WriteString("ruleId", finding.Control.Id);
        json.WriteNumber("ruleIndex", controls.FindIndex(control => control.Id == finding.Control.Id));
        json.WriteString("kind", verdict.Status == VerdictStatus.Manual ? "review" : "fail");
        json.WriteString("level", verdict.Status == VerdictStatus.Manual ? "none" : Level(finding.Control.Severity));
        Message(json, $"{finding.Host}: {finding.Control.Title}: expected {verdict.Expected}; found {(verdict.Found.Length > 0 ? verdict.Found : verdict.Reason)}");
        json.Array("locations", [finding.Host], host => json.Object(null, () => Location(json, host)));
        json.Object("partialFingerprints", () => json.WriteString("controlOnHost/v1", $"{finding.Control.Id}@{finding.Host}"));
        if (verdict.Status != VerdictStatus.Waived) return;
        json.Array("suppressions", [verdict.Reason], reason => json.Object(null, () =>
        {
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", reason);
        }));
    }

    private static void Location(Utf8JsonWriter json, string host)
    {
        // GitHub's code scanning refuses a whole file when one result has no path, so a host gets one.
        json.Object("physicalLocation", () =>
        {
            json.Object("artifactLocation", () => json.WriteString("uri", $"hosts/{Uri.EscapeDataString(host)}"));
            json.Object("region", () => json.WriteNumber("startLine", 1));
        });
        json.Array("logicalLocations", [host], name => json.Object(null, () =>
        {
            json.WriteString("name", name);
            json.WriteString("kind", "resource");
            json.WriteString("fullyQualifiedName", $"host/{name}");
        }));
    }

    private static void Message(Utf8JsonWriter json, string text) => json.Object("message", () => json.WriteString("text", text));

    private static string Level(Severity severity) => severity switch { Severity.Low => "note", Severity.Medium => "warning", _ => "error" };

    // The bands that code scanning shows as low, medium, high and critical.
    private static string Score(Severity severity) => severity switch { Severity.Low => "3.0", Severity.Medium => "5.5", Severity.High => "8.0", _ => "9.5" };
}
