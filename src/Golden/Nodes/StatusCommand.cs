using System.CommandLine;
using System.Text.Json;
using Golden.Cli;
using Golden.Cli.Deployments;
using Golden.Collector;
using Golden.Vm;
using HostChecks;

namespace Golden.Nodes;

/// <summary><c>./golden status</c>: the stack's nodes, and what runs for them on this workstation.</summary>
internal static class StatusCommand
{
    public static Command Create(Func<EngineParts> parts, Terminal terminal)
    {
        var command = new Command("status", "Nodes of the stack, local machines and the log collector");
        var stack = StackOption.AddTo(command);
        var format = new Option<string>("--format") { Description = "table or json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        command.Options.Add(format);
        command.SetAction(async (parsed, token) =>
        {
            var status = await ReadAsync(parsed.GetValue(stack)!, parts, terminal, token);
            if (status.Nodes.IsEmpty) await terminal.Error.WriteLineAsync(StackFleet.NoNodes(status.Stack));
            if (parsed.GetValue(format) == "json") await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(status, VmJson.Options));
            else foreach (var line in status.Lines()) await terminal.Out.WriteLineAsync(line);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static async Task<StackStatus> ReadAsync(string stack, Func<EngineParts> parts, Terminal terminal, CancellationToken cancellationToken)
    {
        var state = parts().Workspace.StateFolder;
        var nodes = new StackFleet(parts, terminal).Find(stack)?.Nodes ?? [];
        return new StackStatus
        {
            Stack = stack,
            Nodes = [.. nodes.Select(node => new NodeStatus(node.Name, node.Ssh?.ToTarget().Display, node.Docker?.Endpoint))],
            Machines = [.. await Task.WhenAll(new VmFolders(state).All().Select(folder => VmManager.StatusAsync(folder, cancellationToken)))],
            Collectors = [.. new CollectorManager(state, _ => { }).List().Select(each => new CollectorStatus(each.Port, each.Runs))],
        };
    }
}
