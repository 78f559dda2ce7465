using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Baseline.Verdicts;
using HostChecks.Judging;

namespace HostChecks.Reporting;

/// <summary>OSCAL 1.1 assessment results (NIST), for compliance tools: a result for each host, an observation and a finding for each control.</summary>
public sealed class OscalReport : IReport
{
    public void Write(Judgement judgement, TextWriter output) => JsonText.Write(output, json => json.Object("assessment-results", () =>
    {
        var time = JsonText.Time(judgement.JudgedAt);
        json.WriteString("uuid", Uuid("assessment", time, string.Join('\n', judgement.Hosts)));
        json.Object("metadata", () =>
        {
            json.WriteString("title", "Golden Docker host checks");
            json.WriteString("last-modified", time);
            json.WriteString("version", typeof(OscalReport).Assembly.GetName().Version?.ToString(3));
            json.WriteString("oscal-version", "1.1.2");
            if (!judgement.IdleWaivers.IsEmpty) json.WriteString("remarks", $"Waivers without effect: {string.Join("; ", judgement.IdleWaivers.Select(Words.Idle))}");
        });
        json.Object("import-ap", () => json.WriteString("href", "#golden-baseline"));
        json.Array("results", judgement.Hosts, host => json.Object(null, () => Result(json, host, time, [.. judgement.Findings.Where(finding => finding.Host == host)])));
    }));

    private static void Result(Utf8JsonWriter json, string host, string time, Finding[] findings)
    {
        // Controls that the host does not have are no observation; errors are one, because somebody has to look.
        var seen = findings.Where(finding => finding.Verdict.Status != VerdictStatus.NotApplicable).ToArray();
        json.WriteString("uuid", Uuid("result", time, host));
        json.WriteString("title", host);
        json.WriteString("description", $"{host}: {Words.Counts(findings)}");
        json.WriteString("start", time);
        json.Object("reviewed-controls", () => json.Array("control-selections", [findings], reviewed => json.Object(null, () =>
        {
            // A list must not be empty, and drift has nothing to list on a host where nothing moved.
            if (reviewed.Length == 0) json.Object("include-all", () => { });
            else json.Array("include-controls", reviewed, finding => json.Object(null, () => json.WriteString("control-id", Token(finding))));
        })));
        if (seen.Length == 0) return;
        json.Array("observations", seen, finding => json.Object(null, () =>
        {
            json.WriteString("uuid", Uuid("observation", time, host, finding.Control.Id));
            json.WriteString("description", $"expected: {finding.Verdict.Expected}; found: {finding.Verdict.Found}; {finding.Verdict.Reason}");
            json.Array("methods", ["TEST"], json.WriteStringValue);
            json.WriteString("collected", time);
        }));
        json.Array("findings", seen, finding => json.Object(null, () => Finding(json, host, time, finding)));
    }

    private static void Finding(Utf8JsonWriter json, string host, string time, Finding finding)
    {
        json.WriteString("uuid", Uuid("finding", time, host, finding.Control.Id));
        json.WriteString("title", finding.Control.Title);
        json.WriteString("description", finding.Control.Why);
        json.Object("target", () =>
        {
            json.WriteString("type", "objective-id");
            json.WriteString("target-id", Token(finding));
            json.Object("status", () =>
            {
                json.WriteString("state", finding.Verdict.Status == VerdictStatus.Pass ? "satisfied" : "not-satisfied");
                json.WriteString("reason", finding.Verdict.Status switch { VerdictStatus.Pass => "pass", VerdictStatus.Fail => "fail", _ => "other" });
                json.WriteString("remarks", Words.Status(finding.Verdict.Status));
            });
        });
        json.Array("related-observations", [finding], item => json.Object(null, () => json.WriteString("observation-uuid", Uuid("observation", time, host, item.Control.Id))));
    }

    private static string Token(Finding finding) => finding.Control.Id.ToLowerInvariant();

    /// <summary>A version 5 style UUID of the parts: the same judgement gives the same document.</summary>
    private static string Uuid(params string[] parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)))[..16];
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString();
    }
}
