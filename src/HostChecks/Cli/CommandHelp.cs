using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Baseline.Text;

namespace HostChecks.Cli;

/// <summary>What every command line of ours has: examples in the help of each command, and errors that say what was probably meant.</summary>
/// <param name="program">How the program is typed.</param>
/// <param name="examples">Lines by the words of a command, the program first.</param>
public sealed partial class CommandHelp(string program, IReadOnlyDictionary<string, string[]> examples)
{
    /// <summary>Adds an "Examples:" section to the help of every command that has them.</summary>
    public void AddTo(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            if (help.Action is HelpAction inner) help.Action = new Action(inner, this);
        }
    }

    /// <summary>The commands that have examples.</summary>
    public IEnumerable<string> Paths => examples.Keys;

    /// <summary>How a command is typed.</summary>
    public string PathOf(Command command)
    {
        var words = new List<string>();
        for (var current = command; current is not RootCommand; current = current.Parents.OfType<Command>().First()) words.Insert(0, current.Name);
        return string.Join(' ', words.Prepend(program));
    }

    public IReadOnlyList<string> ExamplesOf(Command command) => examples.GetValueOrDefault(PathOf(command), []);

    /// <summary>What is wrong with a line, one error a line, then where to look; nothing when it can be run.</summary>
    public IReadOnlyList<string> Errors(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // Help and completion take any words, and then there are no errors.
        var unknown = parsed.Errors.Count > 0 ? parsed.UnmatchedTokens : [];
        string[] errors =
        [
            .. unknown.Concat(TakenForArguments(parsed)).Select(word => Unknown(word, command)),
            // A word that is not known also is one that is missing.
            .. unknown.Count > 0 ? [] : parsed.Errors.Select(error => WholeNumber().Replace(error.Message, "; allowed: a whole number")),
        ];
        return errors.Length == 0 ? [] : [.. errors, $"See: {PathOf(command)} --help"];
    }

    /// <summary>An option that is not known would be the value of an argument that takes any word.</summary>
    private static IEnumerable<string> TakenForArguments(ParseResult parsed)
    {
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(result => result.Tokens).ToHashSet();
        return parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Value is ['-', _, ..] && arguments.Contains(token)).Select(token => token.Value);
    }

    private string Unknown(string word, Command command)
    {
        var isOption = word.StartsWith('-');
        var known = isOption
            ? command.Options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Prepend(option.Name))
            : command.Subcommands.Where(other => !other.Hidden).SelectMany(other => other.Aliases.Prepend(other.Name));
        var near = Spelling.Nearest(word, known) is { } meant ? $" Did you mean '{meant}'?" : "";
        return $"{PathOf(command)} has no {(isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "further argument")} '{word}'.{near}";
    }

    // The library names the types of our code.
    [GeneratedRegex(@" as expected type '[^']*System\.Int32[^']*'\.")]
    private static partial Regex WholeNumber();

    private sealed class Action(HelpAction inner, CommandHelp help) : SynchronousCommandLineAction
    {
        // Help is given even when the rest of the line is not complete.
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = inner.Invoke(parseResult);
            var lines = help.ExamplesOf(parseResult.CommandResult.Command);
            if (lines.Count == 0) return code;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var line in lines) output.WriteLine("  " + line);
            output.WriteLine();
            return code;
        }
    }
}
