using System.CommandLine;
using Golden.Cli.Deployments;
using Golden.Nodes;

namespace Golden.Cli.Checking;

/// <summary><c>golden check</c> and <c>golden drift</c>: host checks on the nodes of a stack, reached by the stack's own <c>fleet</c> output.</summary>
internal static class CheckCommand
{
    private const string All = "all";

    public static IEnumerable<Command> Create(Func<EngineParts> parts, Terminal terminal) =>
    [
        Create("check", "run", "Judge what is running against the baseline", parts, terminal),
        Create("drift", "drift", "Name only what moved away from the baseline", parts, terminal),
    ];

    private static Command Create(string name, string verb, string description, Func<EngineParts> parts, Terminal terminal)
    {
        var command = new Command(name, description);
        var node = new Argument<string>("node") { Description = "Name of a node, or all", DefaultValueFactory = _ => All };
        var formats = new Option<string[]>("--format") { Description = "As of hostchecks run: table, json, format=file …", DefaultValueFactory = _ => [] };
        command.Arguments.Add(node);
        var stack = StackOption.AddTo(command);
        command.Options.Add(formats);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = parsed.GetValue(node)!;
            var document = new StackFleet(parts, terminal).RequireDocument(parsed.GetValue(stack)!, wanted == All ? null : wanted);
            using var fleet = new StringReader(document);
            string[] words = [verb, "--fleet", "-", .. parsed.GetValue(formats)!.SelectMany(f => new[] { "--format", f })];
            return await HostChecksCommand.RunAsync(words, terminal, fleet, cancellationToken);
        });
        return command;
    }
}
