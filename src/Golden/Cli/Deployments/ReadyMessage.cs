using Golden.Engine.Values;

namespace Golden.Cli.Deployments;

/// <summary>The last words of a successful <c>up</c>: what is there, and what to type next.</summary>
internal static class ReadyMessage
{
    private const string NextSteps = "nextSteps";

    public static void Write(StackSession session, bool unchanged, PropertyObject outputs, Terminal terminal)
    {
        terminal.Out.WriteLine(unchanged ? $"READY  {session.Project}/{session.Stack} (no changes)" : $"READY  {session.Project}/{session.Stack}");
        foreach (var (name, value) in outputs.Members.Where(m => m.Key != NextSteps))
            terminal.Out.WriteLine($"  {name}: {PropertyText.Redacted(value)}");
        var steps = outputs.Texts(NextSteps);
        if (steps.IsEmpty) return;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("Next:");
        foreach (var step in steps) terminal.Out.WriteLine("  " + step);
    }
}
