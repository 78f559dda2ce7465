using System.CommandLine;
using System.Text.Json.Nodes;
using Golden.Cli.Deployments;
using Golden.Engine.Values;

namespace Golden.Cli.Checking;

/// <summary><c>golden check</c> and <c>golden drift</c>: host checks on the nodes of a stack, reached by the stack's own <c>fleet</c> output.</summary>
internal static class CheckCommand
{
    private const string All = "all";
    private const string FleetOutput = "fleet";

    public static IEnumerable<Command> Create(Func<EngineParts> parts, Terminal terminal) =>
    [
        Create("check", "run", "Judge what is running against the baseline", parts, terminal),
        Create("drift", "drift", "Name only what moved away from the baseline", parts, terminal),
    ];

    private static Command Create(string name, string verb, string description, Func<EngineParts> parts, Terminal terminal)
    {
        var command = new Command(name, description);
        var node = new Argument<string>("node") { Description = "Name of a node, or all", DefaultValueFactory = _ => All };
        var stack = new Option<string>("--stack", "-s") { Description = "Name of the stack", DefaultValueFactory = _ => StackName.Default };
        var formats = new Option<string[]>("--format") { Description = "As of hostchecks run: table, json, format=file …", DefaultValueFactory = _ => [] };
        command.Arguments.Add(node);
        command.Options.Add(stack);
        command.Options.Add(formats);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = StackSession.Open(parsed.GetValue(stack)!, [], parts(), terminal);
            using var fleet = new StringReader(Select(Fleet(session), parsed.GetValue(node)!));
            string[] words = [verb, "--fleet", "-", .. parsed.GetValue(formats)!.SelectMany(f => new[] { "--format", f })];
            return await HostChecksCommand.RunAsync(words, terminal, fleet, cancellationToken);
        });
        return command;
    }

    private static JsonObject Fleet(StackSession session)
    {
        if (session.Store.Load()?.Outputs[FleetOutput] is not { } output)
            throw new UserErrorException($"The stack {session.Stack} has no nodes yet. Run: ./golden up {session.Stack}");
        using var buffer = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(buffer)) PropertyJson.WriteRevealed(writer, output);
        buffer.Position = 0;
        return JsonNode.Parse(buffer)!.AsObject();
    }

    private static string Select(JsonObject fleet, string wanted)
    {
        if (wanted == All) return fleet.ToJsonString();
        var nodes = fleet["nodes"]!.AsArray();
        var found = nodes.FirstOrDefault(n => n!["name"]!.GetValue<string>() == wanted)
            ?? throw new UserErrorException(
                $"There is no node '{wanted}'. Nodes of this stack: {string.Join(", ", nodes.Select(n => n!["name"]!.GetValue<string>()))}.");
        nodes.Remove(found);
        fleet["nodes"] = new JsonArray(found);
        return fleet.ToJsonString();
    }
}
