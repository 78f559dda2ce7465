using System.Globalization;
using System.Text;
using Baseline.Text;
using Policies.Sdk.Evaluation;

namespace Policies.Sdk.Reports;

/// <summary>A comment for a pull request.</summary>
public static class MarkdownReport
{
    public static string Write(PackReport report)
    {
        var text = new StringBuilder();
        var blocking = report.Diagnostics.Count(d => d.Blocks);
        text.Append(CultureInfo.InvariantCulture, $"### {(blocking > 0 ? "❌" : "✅")} {Escape(report.Pack.DisplayName ?? report.Pack.Name)} {report.Pack.Version}\n\n");
        text.Append(CultureInfo.InvariantCulture,
            $"{report.Pack.Policies.Length} policies judged {report.Resources} resources: {blocking} mandatory, {Count(report, DiagnosticKind.Undecided)} undecided, {Count(report, DiagnosticKind.Waived)} waived.\n");
        Table(text, "Mandatory", report.Diagnostics.Where(d => d.Blocks));
        Table(text, "Advisory", report.Diagnostics.Where(d => !d.Blocks && d.Kind is DiagnosticKind.Violation or DiagnosticKind.Malformed));
        Table(text, "Cannot be decided until values are known", report.Diagnostics.Where(d => d.Kind == DiagnosticKind.Undecided));
        Table(text, "Repaired by the Pulumi CLI only", report.Diagnostics.Where(d => d.Kind == DiagnosticKind.Repaired));
        Table(text, "Waived", report.Diagnostics.Where(d => d.Kind == DiagnosticKind.Waived));
        if (report.WaiverProblems.IsEmpty) return text.ToString();
        text.Append("\n**Waivers without effect**\n\n");
        foreach (var problem in report.WaiverProblems) text.Append(CultureInfo.InvariantCulture, $"- line {problem.Line}: {Escape(problem.Message)}\n");
        return text.ToString();
    }

    private static int Count(PackReport report, DiagnosticKind kind) => report.Diagnostics.Count(d => d.Kind == kind);

    private static void Table(StringBuilder text, string title, IEnumerable<PolicyDiagnostic> diagnostics)
    {
        var rows = diagnostics.ToList();
        if (rows.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"\n**{title}**\n\n| policy | severity | resource | finding |\n|---|---|---|---|\n");
        foreach (var d in rows)
        {
            var resource = d.Urn.Length == 0 ? "the stack" : d.Urn[(d.Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
            text.Append(CultureInfo.InvariantCulture, $"| `{d.PolicyName}` | {d.Severity.ToString().ToLowerInvariant()} | {Escape(resource)} | {Escape(d.Message)} |\n");
        }
    }

    /// <summary>Text of a plan is not ours: it must not become markup, mentions or another row.</summary>
    private static string Escape(string text) => string.Join("<br>", text.ReplaceLineEndings("\n").Split('\n').Select(MarkdownText.Escape));
}
