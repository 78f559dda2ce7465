using System.CommandLine;
using HostChecks.Reporting;

namespace HostChecks.Cli;

/// <summary>The options that say which reports go where.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string[]> _formats = new("--format")
    {
        Description = $"Report: {string.Join(", ", Reports.Names)}; 'name=file' writes it to a file; repeatable",
        HelpName = "name[=file]",
    };

    private readonly Option<string?> _output = new("--output") { Description = "File for the report without a file of its own; default: standard output", HelpName = "file" };
    private readonly Option<bool> _all = new("--all") { Description = "Table: also controls that pass or do not apply" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_formats, _output, _all]) command.Options.Add(option);
    }

    /// <summary>Parses the options before hosts are read, so that a typing mistake costs nothing.</summary>
    /// <exception cref="UsageException">A report that does not exist, or two for standard output.</exception>
    public ReportPlan Plan(ParseResult parsed)
    {
        var wanted = (parsed.GetValue(_formats) is { Length: > 0 } given ? given : ["table"]).Select(text => text.Split('=', 2)).ToArray();
        var unknown = wanted.Select(item => item[0]).FirstOrDefault(name => !Reports.Names.Contains(name));
        if (unknown is not null) throw new UsageException($"--format '{unknown}'; allowed: {string.Join(", ", Reports.Names)}");
        if (wanted.Count(item => item.Length == 1) > 1) throw new UsageException("only one --format can go to standard output or --output; give the others a file: --format json=report.json");
        if (wanted.FirstOrDefault(item => item is [_, ""]) is [var nameless, _]) throw new UsageException($"--format '{nameless}=' names no file; allowed: {nameless}, or {nameless}=FILE");
        var output = parsed.GetValue(_output);
        if (output is not null && wanted.All(item => item.Length == 2)) throw new UsageException($"--output {output} has nothing to hold: every --format names a file of its own");
        var files = wanted.Select(item => item.Length == 2 ? item[1] : output).OfType<string>().Select(Path.GetFullPath);
        if (files.GroupBy(file => file).FirstOrDefault(group => group.Count() > 1) is { } twice) throw new UsageException($"two reports would be written to {twice.Key}; allowed: a file for each");
        return new ReportPlan([.. wanted.Select(item => (item[0], item.Length == 2 ? item[1] : output))], parsed.GetValue(_all));
    }
}
