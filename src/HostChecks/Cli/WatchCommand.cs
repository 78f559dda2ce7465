using System.Collections.Immutable;
using System.CommandLine;
using Baseline.Controls;
using HostChecks.Collecting;
using HostChecks.Fleets;
using HostChecks.Watch;

namespace HostChecks.Cli;

/// <summary><c>watch</c>: judge each container as it starts, until interrupted.</summary>
internal static class WatchCommand
{
    public static Command Create(ImmutableArray<Control> controls, HostChecksStreams streams, TimeProvider clock)
    {
        var (targets, selection) = (new TargetOptions(), new ControlSelection());
        var format = new Option<string>("--format") { Description = "text or json, one line a finding", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("watch", "Follow the Docker events of a fleet and judge each container as it starts") { format };
        targets.AddTo(command);
        selection.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var selected = StartJudge.Select(selection.From(controls, parsed));
            if (selected.IsEmpty) throw new UsageException("none of the selected controls can be judged from a container alone. See: hostchecks list --control 'DKR-CTR-*'");
            var fleet = await targets.ReadAsync(parsed, streams, cancellationToken);
            var blind = fleet.Nodes.FirstOrDefault(node => node.Docker is null);
            if (blind is not null) throw new UsageException($"{blind.Name} has no 'docker' endpoint to watch; give one in the fleet document or with --docker");
            var lines = new LineWriter(streams);
            await using var agents = new AgentPool();
            await Task.WhenAll(fleet.Nodes.Select(node => FollowAsync(node, agents, selected, parsed.GetValue(format) == "json", lines, clock, cancellationToken)));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static async Task FollowAsync(FleetNode node, AgentPool agents, ImmutableArray<Control> controls, bool json, LineWriter lines, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var engine = await NodeEngine.OpenAsync(node, agents, TimeSpan.FromSeconds(30), allowSudo: true, cancellationToken);
        var judge = new StartJudge(node.Name, node.Spec, controls, engine.Client, clock);
        var watcher = new ContainerWatcher(engine.Client, clock, text => lines.Problem($"{node.Name}: {text}; connecting again"));
        await watcher.RunAsync(async (id, time) =>
        {
            foreach (var finding in await judge.JudgeAsync(id, cancellationToken)) lines.Finding(json ? StartLine.Json(finding, id, time) : StartLine.Text(finding, id, time));
        }, cancellationToken);
    }

    /// <summary>Whole lines from many nodes at once.</summary>
    private sealed class LineWriter(HostChecksStreams streams)
    {
        private readonly Lock _lock = new();

        public void Finding(string line)
        {
            lock (_lock)
            {
                streams.Out.WriteLine(line);
                streams.Out.Flush();
            }
        }

        public void Problem(string line)
        {
            lock (_lock) streams.Error.WriteLine(line);
        }
    }
}
