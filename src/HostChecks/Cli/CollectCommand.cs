using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Baseline.Controls;
using Baseline.Evidence;
using HostChecks.Collecting;
using HostChecks.Evidence;

namespace HostChecks.Cli;

/// <summary><c>collect</c>: read hosts and keep the evidence.</summary>
internal static class CollectCommand
{
    public static Command Create(ImmutableArray<Control> controls, HostChecksStreams streams, TimeProvider clock)
    {
        var (targets, collect, selection) = (new TargetOptions(), new CollectOptions(), new ControlSelection());
        var output = new Option<string?>("--output") { Description = "File for the bundle; default: standard output", HelpName = "file" };
        var sign = new Option<string?>("--sign") { Description = "SSH key to sign the file with; the signature goes to <file>.sig", HelpName = "key" };
        var script = new Option<bool>("--show-script") { Description = "Print the program that a host would be given, and read none" };
        var command = new Command("collect", "Read hosts and write the evidence as a bundle, to be judged here or elsewhere") { output, sign, script };
        targets.AddTo(command);
        selection.AddTo(command);
        collect.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (file, key) = (parsed.GetValue(output), parsed.GetValue(sign));
            if (key is not null && file is null) throw new UsageException("--sign needs --output <file>: the signature is a file next to it");
            var selected = selection.From(controls, parsed);
            if (parsed.GetValue(script))
            {
                await streams.Out.WriteAsync(CollectorScript.Compose([.. ProbePlan.Of(selected).Where(CollectorScript.Runs)], "TOKEN", new CollectorLimits()).AsMemory(), cancellationToken);
                return ExitCodes.Fine;
            }
            var fleet = await targets.ReadAsync(parsed, streams, cancellationToken);
            var collector = new FleetCollector(collect.Collector(parsed, clock), collect.Parallel(parsed), streams.Error, clock);
            var evidence = await collector.CollectAsync(fleet.Nodes, ProbePlan.Of(selected), cancellationToken);
            var bundle = BundleWriter.Write([.. fleet.Nodes.Zip(evidence, (node, read) => new BundledHost(read, node.Spec))]);
            if (file is null)
            {
                await streams.Out.WriteAsync(Encoding.UTF8.GetString(bundle).AsMemory(), cancellationToken);
            }
            else
            {
                await OutputFile.WriteAsync(file, bundle, cancellationToken);
                if (key is not null) await SshSignature.SignAsync(file, key, cancellationToken);
            }
            var complete = evidence.All(host => host.Readings.Values.All(reading => reading.Status is ReadingStatus.Read or ReadingStatus.Absent));
            return complete ? ExitCodes.Fine : ExitCodes.Incomplete;
        });
        return command;
    }
}
