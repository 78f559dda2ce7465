using System.Globalization;
using Baseline.Verdicts;
using HostChecks.Judging;
using Spectre.Console;

namespace HostChecks.Reporting;

/// <summary>For people at a terminal: failures first, each with what was expected, what was found and how to fix it. Plain text when piped.</summary>
public sealed class TableReport(bool includePassing) : IReport
{
    private const int Longest = 600;

    private static readonly (VerdictStatus Status, string Word, string Colour)[] _order =
    [
        (VerdictStatus.Fail, "FAIL", "red"),
        (VerdictStatus.Error, "ERROR", "magenta"),
        (VerdictStatus.Waived, "WAIVED", "yellow"),
        (VerdictStatus.Manual, "MANUAL", "blue"),
        (VerdictStatus.Pass, "PASS", "green"),
        (VerdictStatus.NotApplicable, "N/A", "grey"),
    ];

    public void Write(Judgement judgement, TextWriter output)
    {
        var target = new AnsiConsoleOutput(output);
        var colours = target.IsTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = target, Ansi = colours ? AnsiSupport.Detect : AnsiSupport.No, ColorSystem = colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors });
        // A pipe has no width; wrapping would only break lines that somebody wants to grep.
        if (!target.IsTerminal) console.Profile.Width = 4096;

        foreach (var host in judgement.Hosts) WriteHost(console, host, [.. judgement.Findings.Where(finding => finding.Host == host)]);
        foreach (var idle in judgement.IdleWaivers) console.MarkupLine($"[yellow]WAIVER[/] line {idle.Line}: {Markup.Escape(idle.Message)}");
        if (judgement.Hosts.Length > 1) console.MarkupLine($"[bold]{judgement.Hosts.Length} hosts[/]: {Counts(judgement.Findings)}");
    }

    private void WriteHost(IAnsiConsole console, string host, Finding[] findings)
    {
        foreach (var (status, word, colour) in _order)
        {
            if (!includePassing && status is (VerdictStatus.Pass or VerdictStatus.NotApplicable)) continue;
            foreach (var finding in findings.Where(finding => finding.Verdict.Status == status).OrderByDescending(finding => finding.Control.Severity))
                WriteFinding(console, finding, word, colour);
        }
        console.MarkupLine($"[bold]{Markup.Escape(host)}[/]: {Counts(findings)}");
        console.WriteLine();
    }

    private static void WriteFinding(IAnsiConsole console, Finding finding, string word, string colour)
    {
        var (control, verdict) = (finding.Control, finding.Verdict);
        console.MarkupLine($"[{colour}]{word,-6}[/] [bold]{Markup.Escape(control.Id)}[/] {Markup.Escape(control.Title)} [grey]({control.Severity.ToString().ToLowerInvariant()}, {Markup.Escape(finding.Host)})[/]");
        if (verdict.Status is VerdictStatus.Pass or VerdictStatus.NotApplicable)
        {
            Line("found", verdict.Found);
            Line("reason", verdict.Reason);
            return;
        }
        Line("expected", verdict.Expected);
        Line("found", verdict.Found);
        Line("reason", verdict.Reason);
        if (verdict.Status == VerdictStatus.Fail) Line("fix", control.Fix);

        void Line(string name, string text)
        {
            if (text.Length > 0) console.MarkupLine($"       [grey]{name,-8}[/]  {Markup.Escape(Short(Words.Plain(text)))}");
        }
    }

    /// <summary>A failure of hundreds of containers names them all, which nobody reads in a terminal; the other reports have every one.</summary>
    private static string Short(string text) =>
        text.Length <= Longest ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, Longest)}… and {text.Length - Longest} characters more: --format json");

    private static string Counts(IReadOnlyCollection<Finding> findings)
    {
        var counts = findings.CountBy(finding => finding.Verdict.Status).ToDictionary();
        var parts = _order.Where(item => counts.ContainsKey(item.Status))
            .Select(item => string.Create(CultureInfo.InvariantCulture, $"[{item.Colour}]{counts[item.Status]} {item.Word.ToLowerInvariant()}[/]"));
        return findings.Count == 0 ? "nothing moved" : string.Create(CultureInfo.InvariantCulture, $"{findings.Count} controls: {string.Join(", ", parts)}");
    }
}
