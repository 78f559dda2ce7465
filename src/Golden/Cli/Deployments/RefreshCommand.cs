using System.CommandLine;
using Golden.Engine.Values;
using HostChecks;

namespace Golden.Cli.Deployments;

/// <summary><c>golden refresh</c>: reads back what can be read, such as certificates that have become due.</summary>
internal static class RefreshCommand
{
    public static Command Create(Func<EngineParts> parts, Terminal terminal)
    {
        var command = new Command("refresh", "Read back what is really there, such as certificates that are due for renewal");
        var input = StackInput.AddTo(command, config: false);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = StackSession.Open(parsed.GetValue(input.Stack)!, [], parts(), terminal);
            using var held = session.Lock("refresh");
            if (session.Store.Load() is not { } state)
                throw new UserErrorException($"The stack {session.Stack} has no state yet. Run: ./golden up {session.Stack}");
            var changes = await session.Deployer.RefreshAsync(state, cancellationToken);
            foreach (var (name, change) in changes)
            {
                await terminal.Out.WriteLineAsync(change.Path.Length == 0
                    ? $"{name}: gone"
                    : $"{name}.{change.Path}: {Text(change.Old)} → {Text(change.New)}");
            }

            await terminal.Error.WriteLineAsync(changes.IsEmpty ? "Everything is as the state says." : $"{changes.Length} differences; the state has them now.");
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string Text(PropertyValue? value) => value is null ? "nothing" : PropertyText.Redacted(value);
}
