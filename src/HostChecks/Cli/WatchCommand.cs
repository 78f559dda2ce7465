using System.Collections.Immutable;
using System.CommandLine;
using System.Security.Cryptography;
using Baseline.Controls;
using HostChecks.Collecting;
using HostChecks.Fleets;
using HostChecks.Watch;
using OpenSsh;

namespace HostChecks.Cli;

/// <summary><c>watch</c>: judge each container as it starts, until interrupted.</summary>
internal static class WatchCommand
{
    public static Command Create(ImmutableArray<Control> controls, HostChecksStreams streams, TimeProvider clock)
    {
        var (targets, selection, noSudo) = (new TargetOptions(), new ControlSelection(), CollectOptions.NoSudo());
        var format = new Option<string>("--format") { Description = "text or json, one line a finding", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("watch", "Follow the Docker events of a fleet and judge each container as it starts") { format, noSudo };
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
            var followed = await Task.WhenAll(fleet.Nodes.Select(node => FollowAsync(node, agents, !parsed.GetValue(noSudo), selected, parsed.GetValue(format) == "json", lines, clock, cancellationToken)));
            return followed.Contains(false) ? ExitCodes.Incomplete : ExitCodes.Fine;
        });
        return command;
    }

    private static async Task<bool> FollowAsync(FleetNode node, AgentPool agents, bool allowSudo, ImmutableArray<Control> controls, bool json, LineWriter lines, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var engine = await OpenAsync(node, agents, allowSudo, lines, cancellationToken);
        if (engine is null) return false;
        var judge = new StartJudge(node.Name, node.Spec, controls, engine.Client, clock);
        var watcher = new ContainerWatcher(engine.Client, clock, text => lines.Problem($"{node.Name}: {text}; connecting again"));
        await watcher.RunAsync(async (id, time) =>
        {
            foreach (var finding in await judge.JudgeAsync(id, cancellationToken)) lines.Finding(json ? StartLine.Json(finding, id, time) : StartLine.Text(finding, id, time));
        }, cancellationToken);
        return true;
    }

    /// <summary>The way to one daemon; <c>null</c> when there is none, which is said at once and does not end the watch of the others.</summary>
    private static async Task<NodeEngine?> OpenAsync(FleetNode node, AgentPool agents, bool allowSudo, LineWriter lines, CancellationToken cancellationToken)
    {
        try
        {
            return await NodeEngine.OpenAsync(node, agents, TimeSpan.FromSeconds(30), allowSudo, cancellationToken);
        }
        catch (Exception error) when (error is SshException or CryptographicException)
        {
            lines.Problem($"{node.Name} is NOT watched: {error.Message}. See what stands in the way: hostchecks doctor, with the same --fleet or --host");
            return null;
        }
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
