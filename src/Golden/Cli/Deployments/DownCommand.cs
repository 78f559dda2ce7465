using System.CommandLine;
using Golden.Engine.Deploy;
using HostChecks;

namespace Golden.Cli.Deployments;

/// <summary><c>golden down</c>: deletes everything that <c>up</c> made, in reverse order of dependency.</summary>
internal static class DownCommand
{
    public static Command Create(Func<EngineParts> parts, Terminal terminal)
    {
        var command = new Command("down", "Delete everything that `up` created, and the stack's state");
        command.Aliases.Add("destroy");
        var input = StackInput.AddTo(command, config: false);
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask" };
        command.Options.Add(yes);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = StackSession.Open(parsed.GetValue(input.Stack)!, [], parts(), terminal);
            using var held = session.Lock("down");
            return await InterruptionNote.WatchAsync(session, terminal, () => RunAsync(session, parsed.GetValue(yes), terminal, cancellationToken));
        });
        return command;
    }

    private static async Task<int> RunAsync(StackSession session, bool yes, Terminal terminal, CancellationToken cancellationToken)
    {
        if (session.Store.Load() is not { } state)
        {
            await terminal.Error.WriteLineAsync($"The stack {session.Stack} has nothing to delete.");
            return ExitCodes.Fine;
        }

        var count = state.Resources.Count(r => r is { Custom: true, Gone: false });
        if (!await Confirmation.AskAsync($"Delete the {count} resources of {session.Project}/{session.Stack}?", yes, terminal, cancellationToken))
        {
            await terminal.Error.WriteLineAsync("Nothing was changed.");
            return ExitCodes.Fine;
        }

        try
        {
            var result = await session.Deployer.DestroyAsync(state, cancellationToken);
            await terminal.Error.WriteLineAsync(result.Succeeded
                ? $"{session.Project}/{session.Stack} is gone."
                : $"Not finished; what was done is kept. After fixing the cause run: ./golden down {session.Stack}");
            return result.Succeeded ? ExitCodes.Fine : ExitCodes.Failing;
        }
        catch (ProtectedException e)
        {
            throw new UserErrorException(e.Message, ExitCodes.Failing, e);
        }
    }
}
