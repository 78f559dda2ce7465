using System.CommandLine;
using HostChecks;

namespace Golden.Cli.Completion;

/// <summary>
/// <c>golden completion</c>: a line for the shell's start-up file. What can follow is asked of the program itself, by
/// the <c>[suggest]</c> directive of System.CommandLine, so there is no second list of commands.
/// </summary>
internal static class CompletionCommand
{
    private const string Function = """
        _golden() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _golden ./golden golden
        """;

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash or zsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh");
        var command = new Command("completion", "Completion of commands and options for your shell") { shell };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(shell) == "zsh") terminal.Out.WriteLine("autoload -U +X bashcompinit && bashcompinit");
            terminal.Out.WriteLine(Function);
            return ExitCodes.Fine;
        });
        return command;
    }
}
