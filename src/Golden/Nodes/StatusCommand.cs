using System.CommandLine;
using Golden.Cli;
using Golden.Cli.Deployments;
using Golden.Collector;
using Golden.Vm;

namespace Golden.Nodes;

/// <summary><c>./golden status</c>: the stack's nodes, and what runs for them on this workstation.</summary>
internal static class StatusCommand
{
    public static Command Create(Func<EngineParts> parts, Terminal terminal)
    {
        var command = new Command("status", "Nodes of the stack, local machines and the log collector");
        var stack = StackOption.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            var name = parsed.GetValue(stack)!;
            var state = parts().Workspace.StateFolder;
            var machines = (await Task.WhenAll(new VmFolders(state).All().Select(folder => VmManager.StatusAsync(folder, token)))).ToDictionary(vm => vm.Name);
            var nodes = new StackFleet(parts, terminal).Find(name)?.Nodes ?? [];
            if (nodes.IsEmpty) terminal.Error.WriteLine(StackFleet.NoNodes(name));
            foreach (var node in nodes)
            {
                var machine = machines.GetValueOrDefault(node.Name);
                var how = machine is null ? "" : $"  {machine.State.ToString().ToUpperInvariant()}{(machine.Hint is null ? "" : $" (try: {machine.Hint})")}";
                terminal.Out.WriteLine($"node {node.Name}  ssh {node.Ssh?.ToTarget().Display}  docker {node.Docker?.Endpoint}{how}");
            }
            foreach (var machine in machines.Values.Where(machine => nodes.All(node => node.Name != machine.Name)))
                terminal.Out.WriteLine($"machine {machine.Name}  {machine.State.ToString().ToUpperInvariant()}  of another stack, or of an `up` that did not finish");
            foreach (var (port, runs) in new CollectorManager(state, _ => { }).List())
                terminal.Out.WriteLine($"log collector  port {port}  {(runs ? "RUNNING" : "STOPPED")}");
            return ExitCodes.Fine;
        });
        return command;
    }
}
