using System.Collections.Immutable;
using HostChecks.Judging;

namespace HostChecks.Reporting;

/// <summary>Which reports to write, and where.</summary>
/// <param name="Targets">Report names with a file, or <c>null</c> for standard output.</param>
/// <param name="IncludePassing">For reports that people read: also what passes.</param>
public sealed record ReportPlan(ImmutableArray<(string Name, string? File)> Targets, bool IncludePassing)
{
    /// <exception cref="UsageException">Files could not be written; all others are.</exception>
    public async Task WriteAsync(Judgement judgement, TextWriter output, CancellationToken cancellationToken)
    {
        // One file that cannot be written must not cost the other reports, nor the time of another audit.
        var problems = new List<string>();
        foreach (var (name, file) in Targets)
        {
            if (file is null)
            {
                Reports.Named(name, IncludePassing).Write(judgement, output);
                continue;
            }
            using var text = new StringWriter { NewLine = "\n" };
            Reports.Named(name, IncludePassing).Write(judgement, text);
            try
            {
                await OutputFile.WriteAsync(file, text.ToString(), cancellationToken);
            }
            catch (UsageException problem)
            {
                problems.Add(problem.Message);
            }
        }
        if (problems.Count > 0) throw new UsageException(string.Join('\n', problems));
    }
}
