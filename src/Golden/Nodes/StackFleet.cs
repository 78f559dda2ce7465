using System.Text.Json;
using System.Text.Json.Nodes;
using Golden.Cli;
using Golden.Cli.Deployments;
using Golden.Engine.Values;
using HostChecks.Fleets;

namespace Golden.Nodes;

/// <summary>Reads how to reach a stack's nodes from its output <c>fleet</c>.</summary>
internal sealed class StackFleet(Func<EngineParts> parts, Terminal terminal)
{
    private const string Output = "fleet";

    /// <summary>Every node; <c>null</c> when the stack has none yet.</summary>
    public FleetDocument? Find(string stack) => Json(stack) is { } document ? Parse(document, stack) : null;

    /// <summary>The first node, or the one with a name.</summary>
    /// <exception cref="UserErrorException">The stack has no such node.</exception>
    public FleetNode Require(string stack, string? name) => Parse(RequireJson(stack, name), stack).Nodes[0];

    /// <summary>The document as <c>hostchecks --fleet -</c> reads it, with every node or only the one with a name. Secret.</summary>
    /// <exception cref="UserErrorException">The stack has no such node.</exception>
    public string RequireDocument(string stack, string? name) => RequireJson(stack, name).ToJsonString();

    private JsonObject RequireJson(string stack, string? name)
    {
        var document = Json(stack) ?? throw new UserErrorException(NoNodes(stack));
        if (name is null) return document;
        var nodes = document["nodes"]!.AsArray().ToDictionary(node => (string)node!["name"]!, node => node!);
        if (!nodes.TryGetValue(name, out var chosen))
            throw new UserErrorException($"There is no node '{name}'. Nodes of the stack {stack}: {string.Join(", ", nodes.Keys)}.");
        document["nodes"] = new JsonArray(chosen.DeepClone());
        return document;
    }

    public static string NoNodes(string stack) => $"The stack {stack} has no nodes yet.\nRun: ./golden up {stack}";

    private JsonObject? Json(string stack)
    {
        var session = StackSession.Open(stack, [], parts(), terminal);
        if (session.Store.Load()?.Outputs[Output] is not { } output) return null;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) PropertyJson.WriteRevealed(writer, output);
        buffer.Position = 0;
        return JsonNode.Parse(buffer)!.AsObject();
    }

    private static FleetDocument Parse(JsonObject document, string stack) =>
        FleetReader.Parse(document.ToJsonString(), $"output '{Output}' of stack {stack}");
}
