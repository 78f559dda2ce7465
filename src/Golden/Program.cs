using System.CommandLine;
using Golden.Cli;
using Golden.Cli.Checking;
using Golden.Cli.Deployments;
using Golden.Cli.PolicyPacks;
using Golden.Collector;
using Golden.Image;
using Golden.Nodes;
using Golden.Vm;

// The whole front door, as an explicit list. Commands build what they need when they are invoked, so that
// `golden --help` never loads the deployment engine, the Pulumi SDK or the virtual machine.
var terminal = Terminal.System();
var root = new RootCommand("Golden Docker hosts as code: plan, create and verify the same program that `pulumi up` runs.");

Command[] commands =
[
    .. StackCommands.Create(GoldenProgram.Parts, terminal),
    .. CheckCommand.Create(GoldenProgram.Parts, terminal),
    HostChecksCommand.Create(terminal),
    PolicyCommands.Create(Workspace.Find, terminal),
    .. NodeCommands.Create(GoldenProgram.Parts, terminal),
    .. ImageCommands.Create(terminal),
    .. VmCommands.Create(terminal),
    .. CollectorCommands.Create(terminal),
];
foreach (var command in commands) root.Subcommands.Add(command);

return await FrontDoor.RunAsync(root, args, terminal);
