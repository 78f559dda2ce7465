using System.Collections.Immutable;
using HostChecks.Judging;

namespace HostChecks.Reporting;

/// <summary>Which reports to write, and where.</summary>
/// <param name="Targets">Report names with a file, or <c>null</c> for standard output.</param>
/// <param name="IncludePassing">For reports that people read: also what passes.</param>
public sealed record ReportPlan(ImmutableArray<(string Name, string? File)> Targets, bool IncludePassing)
{
    public async Task WriteAsync(Judgement judgement, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var (name, file) in Targets)
        {
            if (file is null)
            {
                Reports.Named(name, IncludePassing).Write(judgement, output);
                continue;
            }
            using var text = new StringWriter { NewLine = "\n" };
            Reports.Named(name, IncludePassing).Write(judgement, text);
            await OutputFile.WriteAsync(file, text.ToString(), cancellationToken);
        }
    }
}
