using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Baseline.Controls;
using Baseline.Waivers;

namespace HostChecks.Cli;

/// <summary><c>waivers</c>: what a waiver file accepts today, and which of its entries have no effect any more.</summary>
internal static class WaiversCommand
{
    public static Command Create(ImmutableArray<Control> controls, HostChecksStreams streams, TimeProvider clock)
    {
        var file = new Argument<string>("file") { Description = "Waiver file (docs/waivers.md)" };
        var command = new Command("waivers", "Say what a waiver file accepts today, until when and by whom; reads no host") { file };
        command.SetAction(async (parsed, _) =>
        {
            var book = WaiverOptions.Read(parsed.GetValue(file)!, "");
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            foreach (var waiver in book.Waivers.OrderBy(waiver => waiver.Expires))
                await streams.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{(waiver.Expires < today ? "expired" : "until"),-8} {waiver.Expires:yyyy-MM-dd}  {waiver.Subject}  {Where(waiver)}  {waiver.Owner}: {waiver.Reason}"));
            foreach (var ramp in book.Ramps.OrderBy(ramp => ramp.AdvisoryUntil))
                await streams.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{(ramp.AdvisoryUntil < today ? "ended" : "advisory"),-8} {ramp.AdvisoryUntil:yyyy-MM-dd}  {ramp.Subject}  {ramp.Reason}"));
            // Entries for policies belong to another program, and only a run can tell which are needed.
            HashSet<string> known = [.. controls.Select(control => control.Id), .. book.Waivers.Select(waiver => waiver.Policy).OfType<string>(), .. book.Ramps.Select(ramp => ramp.Policy).OfType<string>()];
            var idle = book.Idle(known, book.Waivers.ToHashSet(), today).ToArray();
            foreach (var problem in idle) await streams.Error.WriteLineAsync($"{parsed.GetValue(file)}:{problem.Line}: {problem.Message}");
            return idle.Length > 0 ? ExitCodes.Failing : ExitCodes.Fine;
        });
        return command;
    }

    private static string Where(Waiver waiver) => waiver.Policy is not null ? waiver.Urn : waiver.Container is null ? waiver.Host : $"{waiver.Host}/{waiver.Container}";
}
