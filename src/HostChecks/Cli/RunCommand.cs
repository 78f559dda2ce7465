using System.Collections.Immutable;
using System.CommandLine;
using Baseline.Controls;
using HostChecks.Collecting;
using HostChecks.Judging;

namespace HostChecks.Cli;

/// <summary><c>run</c>: collect and judge; <c>drift</c>: the same, and only what is not as the baseline wants it.</summary>
internal static class RunCommand
{
    public static IEnumerable<Command> Create(ImmutableArray<Control> controls, HostChecksStreams streams, TimeProvider clock) =>
    [
        Create("run", "Read hosts and judge them: collect and judge in one go", judgement => judgement, controls, streams, clock),
        Create("drift", "Read hosts and name only what moved away from the baseline, or could not be judged", judgement => judgement.Drift(), controls, streams, clock),
    ];

    private static Command Create(
        string name, string description, Func<Judgement, Judgement> select, ImmutableArray<Control> controls, HostChecksStreams streams, TimeProvider clock)
    {
        var (targets, collect, selection, reports, waivers) = (new TargetOptions(), new CollectOptions(), new ControlSelection(), new ReportOptions(), new WaiverOptions());
        var command = new Command(name, description);
        targets.AddTo(command);
        selection.AddTo(command);
        waivers.AddTo(command);
        reports.AddTo(command);
        collect.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var selected = selection.From(controls, parsed);
            var plan = reports.Plan(parsed);
            var book = waivers.Read(parsed);
            var fleet = await targets.ReadAsync(parsed, streams, cancellationToken);
            var collector = new FleetCollector(collect.Collector(parsed, clock), collect.Parallel(parsed), streams.Error, clock);
            var evidence = await collector.CollectAsync(fleet.Nodes, ProbePlan.Of(selected), cancellationToken);
            var now = clock.GetUtcNow();
            var findings = fleet.Nodes.Zip(evidence, (node, read) => Judge.Host(selected, read, node.Spec, now)).SelectMany(host => host);
            var judgement = WaiverOptions.Judgement(book, controls, selected, findings, [.. fleet.Nodes.Select(node => node.Name)], targets.IsFleet(parsed), now);
            await plan.WriteAsync(select(judgement), streams.Out, cancellationToken);
            return judgement.ExitCode;
        });
        return command;
    }
}
