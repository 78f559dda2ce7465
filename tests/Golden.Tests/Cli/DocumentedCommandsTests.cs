using System.CommandLine;
using Baseline.Catalogue;
using Golden.Cli;
using HostChecks.Cli;

namespace Golden.Tests.Cli;

/// <summary>What pages and help tell people to type is understood by the real command lines.</summary>
public sealed class DocumentedCommandsTests
{
    /// <summary>Commands of the launcher itself, and the scripts that read their options.</summary>
    private static readonly Dictionary<string, string> _launcher = new(StringComparer.Ordinal)
    {
        ["setup"] = "scripts/setup.sh",
        ["test"] = "scripts/test.sh",
        ["build"] = "golden",
    };

    [Fact]
    public void Every_line_of_a_page_that_starts_golden_is_understood()
    {
        var lines = DocumentedLine.Of("./golden").ToList();
        Assert.True(lines.Count > 40, $"only {lines.Count} lines were found");
        Assert.Empty(lines.SelectMany(line => Problems(line.Words).Select(problem => $"{line.Where}: {string.Join(' ', line.Words)}: {problem}")));
    }

    [Fact]
    public async Task Every_line_of_a_page_that_starts_hostchecks_is_understood()
    {
        var lines = DocumentedLine.Of("hostchecks").Concat(DocumentedLine.Of("./golden hostchecks")).Where(line => line.Words.Length > 1).ToList();
        Assert.True(lines.Count > 8, $"only {lines.Count} lines were found");
        foreach (var line in lines) Assert.True(await HostChecksUnderstandsAsync(line.Words[1..]), $"{line.Where}: {string.Join(' ', line.Words)}");
    }

    [Fact]
    public void Every_command_has_examples_that_are_understood()
    {
        foreach (var command in All(Root()).Where(command => command is not PassThroughCommand))
        {
            var examples = HelpExamples.Help.ExamplesOf(command);
            Assert.True(examples.Count > 0, $"{HelpExamples.Help.PathOf(command)} has no examples");
            // An explanation stands behind two spaces or more.
            foreach (var words in examples.SelectMany(example => DocumentedLine.In(example.Split("  ")[0], "./golden"))) Assert.Empty(Problems(words));
        }
    }

    [Fact]
    public void Examples_belong_to_a_command()
    {
        var paths = All(Root()).Select(HelpExamples.Help.PathOf).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(HelpExamples.Help.Paths.Except(paths));
    }

    [Fact]
    public void The_table_of_exit_codes_has_every_code_and_no_other()
    {
        var codes = typeof(HostChecks.ExitCodes).GetFields().Select(field => (int)field.GetValue(null)!).Order();
        var rows = File.ReadLines(Repository.Path("README.md")).SkipWhile(line => line != "## Exit codes")
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim())
            .Where(cell => int.TryParse(cell, out _)).Select(int.Parse);
        Assert.Equal(codes, rows);
    }

    private static RootCommand Root() => GoldenCommandLine.Create(
        () => throw new InvalidOperationException("nothing is run here"), new Terminal(TextWriter.Null, TextWriter.Null, TextReader.Null, interactive: false));

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static IReadOnlyList<string> Problems(string[] words)
    {
        var arguments = words[1..];
        if (arguments is ["--sdk", "official" or "compat", ..]) arguments = arguments[2..];
        if (arguments is [var first, ..] && _launcher.TryGetValue(first, out var script))
            return [.. arguments.Where(word => word.StartsWith('-') && !File.ReadAllText(Repository.Path(script)).Contains(word, StringComparison.Ordinal)).Select(word => $"{script} has no {word}")];
        if (arguments is ["hostchecks", ..]) return [];
        return arguments.Length == 0 ? [] : HelpExamples.Help.Errors(Root().Parse(arguments));
    }

    private static async Task<bool> HostChecksUnderstandsAsync(string[] words)
    {
        using var help = new StringWriter();
        var code = await new HostChecksApp(AllControls.List, TimeProvider.System).RunAsync([words[0], "--help"], new HostChecksStreams(help, help, TextReader.Null), CancellationToken.None);
        return code == 0 && words.Skip(1).Where(word => word.StartsWith("--", StringComparison.Ordinal)).All(option => help.ToString().Contains(option, StringComparison.Ordinal));
    }
}
