using System.Net;
using Baseline.Verdicts;
using HostChecks.Judging;

namespace HostChecks.Reporting;

/// <summary>One self-contained page, without scripts and without anything from the network: totals first, what fails is open, what passes is folded.</summary>
public sealed class HtmlReport : IReport
{
    private static readonly Lazy<string> _style = new(() =>
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd();
    });

    public void Write(Judgement judgement, TextWriter output)
    {
        output.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            + $"<title>Host checks</title>\n<style>\n{_style.Value}</style>\n</head>\n<body>\n<h1>Host checks</h1>\n");
        output.Write($"<p><b>{Conclusion(judgement)}</b></p>\n<p>{judgement.Hosts.Length} {(judgement.Hosts.Length == 1 ? "host" : "hosts")}, judged {JsonText.Time(judgement.JudgedAt)}.</p>\n");
        Totals(output, judgement.Findings);
        foreach (var host in judgement.Hosts)
        {
            var findings = judgement.Findings.Where(finding => finding.Host == host).ToList();
            output.Write($"<h2>{Text(host)}</h2>\n");
            if (judgement.Hosts.Length > 1) Totals(output, findings);
            foreach (var status in Words.Order)
            {
                foreach (var finding in findings.Where(finding => finding.Verdict.Status == status).OrderByDescending(finding => finding.Control.Severity)) Details(output, finding);
            }
        }
        foreach (var idle in judgement.IdleWaivers) output.Write($"<p>Waiver, line {idle.Line}: {Text(idle.Message)}</p>\n");
        output.Write("</body>\n</html>\n");
    }

    private static void Totals(TextWriter output, IEnumerable<Finding> findings)
    {
        var counts = findings.CountBy(finding => finding.Verdict.Status).ToDictionary();
        output.Write("<ul class=\"totals\">\n");
        foreach (var status in Words.Order.Where(counts.ContainsKey)) output.Write($"<li class=\"{Words.Status(status)}\"><b>{counts[status]}</b> {Label(status)}</li>\n");
        output.Write("</ul>\n");
    }

    private static void Details(TextWriter output, Finding finding)
    {
        var (control, verdict) = (finding.Control, finding.Verdict);
        var open = verdict.Status is VerdictStatus.Fail or VerdictStatus.Error ? " open" : "";
        output.Write($"<details class=\"{Words.Status(verdict.Status)}\"{open}><summary><b>{Label(verdict.Status)}</b> {Text(control.Title)} <small>{Text(control.Id)}, {control.Severity.ToString().ToLowerInvariant()}</small></summary>\n<dl>\n");
        Entry(output, "Expected", verdict.Expected);
        Entry(output, "Found", verdict.Found);
        Entry(output, "Reason", verdict.Reason);
        Entry(output, "Why", control.Why);
        if (verdict.Status == VerdictStatus.Fail) Entry(output, "Fix", control.Fix);
        Entry(output, "References", string.Join("; ", control.References.Select(Words.Reference)));
        output.Write("</dl></details>\n");
    }

    private static string Conclusion(Judgement judgement) => judgement.ExitCode switch
    {
        ExitCodes.Fine => "Everything that a program can judge is as it should be, or accepted.",
        ExitCodes.Failing => "Some controls fail.",
        ExitCodes.Incomplete when judgement.Count(VerdictStatus.Fail) > 0 => "Some controls fail, and some could not be judged: nothing is known about those.",
        ExitCodes.Incomplete => "Some controls could not be judged: nothing is known about them.",
        _ => "Nothing was judged.",
    };

    private static string Label(VerdictStatus status) => status switch
    {
        VerdictStatus.Error => "not judged",
        VerdictStatus.NotApplicable => "not applicable",
        VerdictStatus.Manual => "for a person",
        _ => Words.Status(status),
    };

    private static void Entry(TextWriter output, string name, string text)
    {
        if (text.Length > 0) output.Write($"<dt>{name}</dt><dd>{Text(text)}</dd>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(Words.Plain(text));
}
