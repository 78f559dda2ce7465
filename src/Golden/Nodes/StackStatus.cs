using System.Collections.Immutable;
using Golden.Vm;

namespace Golden.Nodes;

/// <summary>What <c>./golden status</c> shows; its JSON is an API.</summary>
internal sealed record StackStatus
{
    public int SchemaVersion { get; init; } = 1;

    public required string Stack { get; init; }

    public required ImmutableArray<NodeStatus> Nodes { get; init; }

    /// <summary>Every local machine of the checkout, also those that the stack does not know.</summary>
    public required ImmutableArray<VmStatus> Machines { get; init; }

    public required ImmutableArray<CollectorStatus> Collectors { get; init; }

    public IEnumerable<string> Lines()
    {
        foreach (var node in Nodes)
        {
            var machine = Machines.FirstOrDefault(machine => machine.Name == node.Name);
            var how = machine is null ? "" : $"  {State(machine)}{(machine.Hint is null ? "" : $" (try: {machine.Hint})")}";
            yield return $"node {node.Name}  ssh {node.Ssh}  docker {node.Docker}{how}";
        }

        foreach (var machine in Machines.Where(machine => Nodes.All(node => node.Name != machine.Name)))
            yield return $"machine {machine.Name}  {State(machine)}  of another stack, or of an `up` that did not finish";
        foreach (var collector in Collectors) yield return $"log collector  port {collector.Port}  {(collector.Runs ? "RUNNING" : "STOPPED")}";
    }

    private static string State(VmStatus machine) => machine.State.ToString().ToUpperInvariant();
}

/// <param name="Name">Name of the node.</param>
/// <param name="Ssh">Where SSH answers.</param>
/// <param name="Docker">Where the Docker API answers.</param>
internal sealed record NodeStatus(string Name, string? Ssh, string? Docker);

/// <param name="Port">Where it listens on this workstation.</param>
/// <param name="Runs"><c>false</c> when it should run and does not.</param>
internal sealed record CollectorStatus(int Port, bool Runs);
