using System.Collections.Immutable;
using System.CommandLine;
using Baseline.Controls;
using HostChecks.Evidence;
using HostChecks.Judging;

namespace HostChecks.Cli;

/// <summary><c>judge</c>: judge kept evidence, offline.</summary>
internal static class JudgeCommand
{
    public static Command Create(ImmutableArray<Control> controls, HostChecksStreams streams, TimeProvider clock)
    {
        var (selection, reports, waivers) = (new ControlSelection(), new ReportOptions(), new WaiverOptions());
        var file = new Argument<string>("bundle") { Description = "File that `hostchecks collect` wrote" };
        var signers = new Option<string?>("--signers") { Description = "allowed_signers file (man ssh-keygen); the bundle must be signed", HelpName = "file" };
        var signer = new Option<string?>("--signer") { Description = "Who must have signed it, as named in that file", HelpName = "identity" };
        var command = new Command("judge", "Judge evidence that was collected before; reads no host") { file, signers, signer };
        selection.AddTo(command);
        waivers.AddTo(command);
        reports.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var selected = selection.From(controls, parsed);
            var plan = reports.Plan(parsed);
            var book = waivers.Read(parsed);
            var path = parsed.GetValue(file)!;
            var bytes = InputFile.Read(path, $"a file that `hostchecks collect` wrote. Try: hostchecks collect --fleet - --output {path}");
            var (allowed, identity) = (parsed.GetValue(signers), parsed.GetValue(signer));
            if ((allowed is null) != (identity is null)) throw new UsageException("--signers and --signer go together; one of them is missing");
            if (allowed is not null) InputFile.Read(allowed, "--signers with an allowed_signers file, see man ssh-keygen");
            if (allowed is not null) await SshSignature.VerifyAsync(path, allowed, identity!, cancellationToken);

            var hosts = BundleReader.Read(bytes, path);
            if (allowed is null && hosts.Any(host => !host.IsCovered))
                await streams.Error.WriteLineAsync($"{path}: a bundle of schemaVersion 1 has no digest of a host's time and specification: whether these were altered cannot be seen, only whether readings were. Collect again, or insist on a signature with --signers");
            // Expiry dates are compared with the time of reading: old evidence says what was true then.
            var findings = hosts.SelectMany(host => Judge.Host(selected, host.Evidence, host.Spec, host.Evidence.CollectedAt));
            // Only a fleet's bundle has several; one host may be all that there are, or not.
            var judgement = WaiverOptions.Judgement(book, controls, selected, findings, [.. hosts.Select(host => host.Evidence.Host)], hosts.Length > 1, clock.GetUtcNow());
            await plan.WriteAsync(judgement, streams.Out, cancellationToken);
            return judgement.ExitCode;
        });
        return command;
    }
}
