using System.Globalization;
using Golden.Engine.Programs;
using Golden.Engine.State;

namespace Golden.Cli.Deployments;

/// <summary>What is there after Ctrl-C, by the state on disk, and how to go on.</summary>
internal static class InterruptionNote
{
    public static string Of(StackState? state, string stack)
    {
        if (state is null) return "Interrupted before anything was changed.";
        var made = state.Resources.Count(r => r is { Custom: true, Gone: false });
        var open = state.Pending.Select(p => Urns.Name(p.Urn)).Distinct().ToList();
        var unfinished = open.Count == 0 ? "nothing is half done" : $"not finished and repeated or cleared away by the next run: {string.Join(", ", open)}";
        return string.Create(CultureInfo.InvariantCulture, $"Interrupted. The stack {stack} has {made} resources; {unfinished}.\n")
            + $"Go on: ./golden up {stack}    Remove everything: ./golden down {stack}";
    }

    /// <summary>Runs a command that changes the stack, and says what is there when it is interrupted.</summary>
    public static async Task<int> WatchAsync(StackSession session, Terminal terminal, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync(Of(session.Store.Load(), session.Stack));
            throw;
        }
    }
}
