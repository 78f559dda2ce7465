using System.CommandLine;

namespace Golden.Cli.Deployments;

/// <summary>The commands of the embedded deployment engine.</summary>
public static class StackCommands
{
    /// <param name="parts">Called by a command that runs; loads the Pulumi SDK.</param>
    /// <param name="terminal">Where to write.</param>
    public static IEnumerable<Command> Create(Func<EngineParts> parts, Terminal terminal) =>
    [
        UpCommand.Create(parts, terminal),
        PreviewCommand.Create(parts, terminal),
        RefreshCommand.Create(parts, terminal),
        DownCommand.Create(parts, terminal),
        OutputCommand.Create(parts, terminal),
    ];
}
