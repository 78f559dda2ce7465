using System.CommandLine;
using System.Text.Json;
using Golden.Cli;
using Golden.Image;
using HostChecks;

namespace Golden.Vm;

/// <summary><c>./golden vm</c>: what the program's <c>command:local</c> resources run, and people for diagnosis.</summary>
public static class VmCommands
{
    /// <summary>The commands of this folder, for the front door's list.</summary>
    public static IReadOnlyList<Command> Create(Func<Workspace> workspace, Terminal terminal) => [Vm(workspace, terminal)];

    private static Command Vm(Func<Workspace> workspace, Terminal terminal)
    {
        var vm = new Command("vm", "Local virtual machines.");
        vm.Subcommands.Add(CreateCommand(workspace, terminal));
        vm.Subcommands.Add(Named(workspace, terminal, "start", "Start a machine and wait until ssh answers.", async (manager, name, token) =>
            WriteJson(terminal, await manager.StartAsync(name, token))));
        vm.Subcommands.Add(Named(workspace, terminal, "stop", "Shut a machine down; its disks stay.", (manager, name, token) => manager.StopAsync(name, token)));
        vm.Subcommands.Add(DeleteCommand(workspace, terminal));
        vm.Subcommands.Add(ListCommand(workspace, terminal));
        return vm;
    }

    private static Command CreateCommand(Func<Workspace> workspace, Terminal terminal)
    {
        var command = new Command("create", "Create a machine from the specification (JSON) on stdin, or start the one that has it.");
        command.SetAction(async (_, token) =>
        {
            var spec = VmSpecReader.Read(await terminal.ReadAsync(input => input.ReadToEnd(), token));
            WriteJson(terminal, await Manager(workspace, terminal).CreateAsync(spec, token));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command DeleteCommand(Func<Workspace> workspace, Terminal terminal)
    {
        var name = new Argument<string?>("name") { Arity = ArgumentArity.ZeroOrOne, Description = "Without it, the specification on stdin names the machine." };
        var command = new Command("delete", "End a machine and remove its disks.") { name };
        command.SetAction(async (parsed, token) =>
        {
            var given = parsed.GetValue(name) ?? VmSpecReader.ReadName(await terminal.ReadAsync(input => input.ReadToEnd(), token));
            await Manager(workspace, terminal).DeleteAsync(VmName.Require(given), token);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command ListCommand(Func<Workspace> workspace, Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("list", "Machines of this checkout and how they are.") { json };
        command.SetAction(async (parsed, token) =>
        {
            var found = await Manager(workspace, terminal).ListAsync(token);
            if (parsed.GetValue(json)) WriteJson(terminal, found);
            else if (found.Count == 0) terminal.Error.WriteLine("no local machines");
            else terminal.Out.WriteLine(string.Join('\n', found.Select(Line)));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string Line(VmStatus vm) =>
        $"{vm.Name,-16} {vm.State.ToString().ToUpperInvariant(),-9} ssh {vm.SshPort}  docker {vm.DockerPort}{(vm.Hint is null ? "" : $"  try: {vm.Hint}")}";

    private static Command Named(Func<Workspace> workspace, Terminal terminal, string verb, string description, Func<VmManager, string, CancellationToken, Task> run)
    {
        var name = new Argument<string>("name");
        var command = new Command(verb, description) { name };
        command.SetAction(async (parsed, token) =>
        {
            await run(Manager(workspace, terminal), VmName.Require(parsed.GetValue(name)!), token);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static VmManager Manager(Func<Workspace> workspace, Terminal terminal)
    {
        var builder = ImageCommands.Builder(terminal);
        return new VmManager(
            new VmFolders(workspace().StateFolder),
            token => builder.BuildAsync(ImageRecipe.Current, fresh: false, token),
            new AcceleratorProbe(Path.Combine(ImageCache.UserFolder, "accelerator.json")),
            line => terminal.Error.WriteLine(line));
    }

    private static void WriteJson<T>(Terminal terminal, T value) => terminal.Out.WriteLine(JsonSerializer.Serialize(value, VmJson.Options));
}
