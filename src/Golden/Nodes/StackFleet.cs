using System.Text;
using System.Text.Json;
using Golden.Cli;
using Golden.Cli.Deployments;
using Golden.Engine.Values;
using HostChecks.Fleets;

namespace Golden.Nodes;

/// <summary>Reads how to reach a stack's nodes from its output <c>fleet</c>.</summary>
internal sealed class StackFleet(Func<EngineParts> parts, Terminal terminal)
{
    private const string Output = "fleet";

    /// <summary><c>null</c> when the stack has no nodes yet.</summary>
    public FleetDocument? Find(string stack)
    {
        var session = StackSession.Open(stack, [], parts(), terminal);
        if (session.Store.Load()?.Outputs[Output] is not { } output) return null;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) PropertyJson.WriteRevealed(writer, output);
        return FleetReader.Parse(Encoding.UTF8.GetString(buffer.ToArray()), $"output '{Output}' of stack {stack}");
    }

    /// <exception cref="UserErrorException">The stack has no such node.</exception>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="name">Name of the node; <c>null</c> for the first one.</param>
    public FleetNode Require(string stack, string? name)
    {
        var nodes = Find(stack)?.Nodes ?? throw new UserErrorException($"The stack {stack} has no nodes yet.\nRun: ./golden up {stack}");
        return nodes.FirstOrDefault(node => name is null || node.Name == name)
            ?? throw new UserErrorException($"There is no node '{name}'. Nodes of this stack: {string.Join(", ", nodes.Select(node => node.Name))}.");
    }
}
