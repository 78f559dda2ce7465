using System.Collections.Immutable;
using System.CommandLine;
using Baseline.Hosts;
using Baseline.Rendering;
using HostChecks.Fleets;

namespace HostChecks.Cli;

/// <summary><c>render</c>: the files of a node as the baseline wants them, to restore one or to compare.</summary>
internal static class RenderCommand
{
    public static Command Create(HostChecksStreams streams)
    {
        var path = new Argument<string?>("path") { Description = "File of the node; default: a list of all", Arity = ArgumentArity.ZeroOrOne };
        var fleet = new Option<string>("--fleet") { Description = "Fleet document (JSON file, '-' for standard input)", HelpName = "file", Required = true };
        var node = new Option<string?>("--node") { Description = "Which node, where the document has several", HelpName = "name" };
        var command = new Command("render", "Print a file of a node as the baseline wants it") { path, fleet, node };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var files = HostRenderer.Render(Spec(await TargetOptions.FleetAsync(parsed.GetValue(fleet)!, streams, cancellationToken), parsed.GetValue(node)));
            if (parsed.GetValue(path) is not { } wanted)
            {
                foreach (var file in files.Values) await streams.Out.WriteLineAsync($"{file.Mode} {file.Owner} {file.Path}");
                return ExitCodes.Fine;
            }
            if (!files.TryGetValue(wanted, out var found)) throw new UsageException($"the baseline has no file '{wanted}'. The list: hostchecks render --fleet {parsed.GetValue(fleet)}");
            await streams.Out.WriteAsync(found.Content.AsMemory(), cancellationToken);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static HostSpec Spec(FleetDocument fleet, string? name)
    {
        var made = fleet.Nodes.Where(node => node.Spec is not null && (name is null || node.Name == name)).ToImmutableArray();
        return made switch
        {
            [var one] => one.Spec!,
            [] => throw new UsageException(name is null ? "no node of the document has a 'spec': only nodes that were made from the baseline can be rendered" : $"there is no node '{name}' with a 'spec'"),
            _ => throw new UsageException($"--node is missing; allowed: {string.Join(", ", made.Select(node => node.Name))}"),
        };
    }
}
