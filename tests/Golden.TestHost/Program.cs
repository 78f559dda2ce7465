using System.CommandLine;
using Golden.Cli;
using Golden.Cli.Deployments;
using Golden.Engine.Programs;
using Golden.Engine.State;
using Golden.TestHost;

if (args is ["qemu", ..]) return await Emulator.RunAsync(args);

// The stack commands of golden with a program made of data (Pulumi.<stack>.yaml), and with a state store that can end
// the process at a given write.
var terminal = Terminal.System();
var root = new RootCommand("golden with a program for tests");
foreach (var command in StackCommands.Create(Parts, terminal)) root.Subcommands.Add(command);
return await FrontDoor.RunAsync(root, args, terminal);

static EngineParts Parts() => new()
{
    Workspace = Workspace.Find(),
    Program = new StackProgram<TestStack>(options => new TestStack(options)),
    Policies = new WaitingPolicies(),
    OpenStore = (path, boxes) => KillingStore.Wrap(new FileStateStore(path, boxes)),
};
