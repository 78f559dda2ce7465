using System.CommandLine;
using Golden.Cli.Checking;
using Golden.Cli.Completion;
using Golden.Cli.Deployments;
using Golden.Cli.PolicyPacks;
using Golden.Collector;
using Golden.Image;
using Golden.Nodes;
using Golden.Vm;

namespace Golden.Cli;

/// <summary>
/// Every command, as an explicit list. Commands build what they need when they are invoked, so that
/// <c>golden --help</c> never loads the deployment engine, the Pulumi SDK or the virtual machine.
/// </summary>
public static class GoldenCommandLine
{
    /// <param name="workspace">Finds the checkout.</param>
    /// <param name="terminal">Where to read and write.</param>
    public static RootCommand Create(Func<Workspace> workspace, Terminal terminal)
    {
        EngineParts Parts() => GoldenProgram.Parts(workspace());
        var root = new RootCommand("Golden Docker hosts as code: plan, create and verify the same program that `pulumi up` runs.");
        Command[] commands =
        [
            .. StackCommands.Create(Parts, terminal),
            .. CheckCommand.Create(Parts, terminal),
            HostChecksCommand.Create(terminal),
            PolicyCommands.Create(workspace, terminal),
            .. NodeCommands.Create(Parts, terminal),
            .. ImageCommands.Create(terminal),
            .. VmCommands.Create(workspace, terminal),
            .. CollectorCommands.Create(workspace, terminal),
            CompletionCommand.Create(terminal),
        ];
        foreach (var command in commands) root.Subcommands.Add(command);
        return root;
    }
}
