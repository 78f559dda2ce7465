using System.Globalization;
using System.Text.Json;
using Baseline.Controls;
using Baseline.Verdicts;
using Baseline.Waivers;
using HostChecks.Judging;

namespace HostChecks.Reporting;

/// <summary>Small phrases that several reports share.</summary>
internal static class Words
{
    /// <summary>Failures first.</summary>
    public static VerdictStatus[] Order { get; } = [VerdictStatus.Fail, VerdictStatus.Error, VerdictStatus.Waived, VerdictStatus.Manual, VerdictStatus.Pass, VerdictStatus.NotApplicable];

    public static string Reference(Reference reference) => string.Join(' ', ((string?[])[reference.Source, reference.Version, reference.Number]).OfType<string>());

    public static string Status(VerdictStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    public static string Counts(IEnumerable<Finding> findings)
    {
        var counts = findings.CountBy(finding => finding.Verdict.Status).ToDictionary();
        return string.Join(", ", Order.Where(counts.ContainsKey).Select(status => string.Create(CultureInfo.InvariantCulture, $"{counts[status]} {Status(status)}")));
    }

    /// <summary>An entry of the waiver file that has no effect.</summary>
    public static string Idle(WaiverProblem idle) => string.Create(CultureInfo.InvariantCulture, $"waiver file, line {idle.Line}: {idle.Message}");

    /// <summary>Host data without control characters, on one line.</summary>
    public static string Plain(string text) => string.Concat(text.ReplaceLineEndings(" ⏎ ").Select(character => char.IsControl(character) || char.IsSurrogate(character) ? '\uFFFD' : character));
}
