using Baseline.Text;
using Baseline.Verdicts;
using HostChecks.Judging;

namespace HostChecks.Reporting;

/// <summary>Markdown, for a comment on a change: totals, then what needs attention.</summary>
public sealed class MarkdownReport : IReport
{
    public void Write(Judgement judgement, TextWriter output)
    {
        output.Write($"# Host checks\n\n{Words.Counts(judgement.Findings)}, judged {JsonText.Time(judgement.JudgedAt)}\n");
        foreach (var host in judgement.Hosts)
        {
            var findings = judgement.Findings.Where(finding => finding.Host == host).ToList();
            output.Write($"\n## {Cell(host)}\n\n{Words.Counts(findings)}\n");
            var attention = Words.Order.Where(status => status is not (VerdictStatus.Pass or VerdictStatus.NotApplicable))
                .SelectMany(status => findings.Where(finding => finding.Verdict.Status == status).OrderByDescending(finding => finding.Control.Severity)).ToList();
            if (attention.Count == 0) continue;
            output.Write("\n| status | control | severity | expected | found | fix |\n|---|---|---|---|---|---|\n");
            foreach (var finding in attention) Row(output, finding);
        }
        if (judgement.IdleWaivers.IsEmpty) return;
        output.Write("\n## Waivers without effect\n\n");
        foreach (var idle in judgement.IdleWaivers) output.Write($"- line {idle.Line}: {Cell(idle.Message)}\n");
    }

    private static void Row(TextWriter output, Finding finding)
    {
        var verdict = finding.Verdict;
        var found = verdict.Status == VerdictStatus.Fail ? verdict.Found : verdict.Reason;
        output.Write($"| {Words.Status(verdict.Status)} | {finding.Control.Id} {Cell(finding.Control.Title)} | {finding.Control.Severity.ToString().ToLowerInvariant()} "
            + $"| {Cell(verdict.Expected)} | {Cell(found)} | {(verdict.Status == VerdictStatus.Fail ? Cell(finding.Control.Fix) : "")} |\n");
    }

    /// <summary>Host data as text of one cell: nothing in it is markup, a link or a mention.</summary>
    private static string Cell(string text) => MarkdownText.Escape(Words.Plain(text));
}
