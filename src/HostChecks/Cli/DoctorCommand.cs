using System.Collections.Immutable;
using System.CommandLine;
using Baseline.Controls;
using HostChecks.Collecting;
using HostChecks.Doctor;

namespace HostChecks.Cli;

/// <summary><c>doctor</c>: whether this workstation can judge these hosts, and what to do where it cannot.</summary>
internal static class DoctorCommand
{
    public static Command Create(ImmutableArray<Control> controls, HostChecksStreams streams, TimeProvider clock)
    {
        var (targets, collect) = (new TargetOptions(), new CollectOptions());
        var format = new Option<string>("--format") { Description = "table or json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("doctor", "Say what this workstation and the hosts need to be judged, and the fix for what is missing") { format };
        targets.AddTo(command);
        collect.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var fleet = await targets.ReadAsync(parsed, streams, cancellationToken);
            var here = await new WorkstationDoctor(new SystemToolbox()).ExamineAsync(fleet.Nodes, cancellationToken);
            var doctor = new HostDoctor(controls, clock.GetUtcNow());
            var collector = new FleetCollector(collect.Collector(parsed, clock), collect.Parallel(parsed), TextWriter.Null, clock);
            var evidence = await collector.CollectAsync(fleet.Nodes, doctor.Probes, cancellationToken);
            ImmutableArray<Examination> all = [.. here, .. fleet.Nodes.Zip(evidence, doctor.Examine).SelectMany(host => host)];
            if (parsed.GetValue(format) == "json") ExaminationText.Json(all, streams.Out);
            else ExaminationText.Table(all, streams.Out);
            return all.Any(item => item.Health == Health.Broken) ? ExitCodes.Incomplete : ExitCodes.Fine;
        });
        return command;
    }
}
