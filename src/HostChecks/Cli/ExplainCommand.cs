using System.Collections.Immutable;
using System.CommandLine;
using Baseline.Controls;
using Baseline.Evidence;
using HostChecks.Reporting;

namespace HostChecks.Cli;

/// <summary><c>explain ID</c>: why a control exists, what it reads, how to meet it and what that costs.</summary>
internal static class ExplainCommand
{
    public static Command Create(ImmutableArray<Control> controls, HostChecksStreams streams)
    {
        var id = new Argument<string>("id") { Description = "Id of a control, e.g. DKR-DAEMON-001" };
        var command = new Command("explain", "Explain one control") { id };
        command.SetAction(async (parsed, _) =>
        {
            var wanted = parsed.GetValue(id)!;
            var control = controls.FirstOrDefault(item => item.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                ?? throw new UsageException($"there is no control '{wanted}'{Nearest(controls, wanted)}. See: hostchecks list");
            var output = streams.Out;
            await output.WriteLineAsync($"{control.Id}  {control.Title}");
            await output.WriteLineAsync($"severity {control.Severity.ToString().ToLowerInvariant()}, level {(int)control.Level}");
            await output.WriteLineAsync();
            await SectionAsync(output, "About", HostFacts.Describe(control.Needs));
            await SectionAsync(output, "Expected", control.Setting.Describe());
            await SectionAsync(output, "Why", control.Why);
            await SectionAsync(output, "Judged from", string.Join('\n', control.Probes.Select(probe => probe.Key).Distinct().DefaultIfEmpty("nothing a program can read: a person decides")));
            await SectionAsync(output, "Fix", control.Fix);
            await SectionAsync(output, "Impact", control.Impact);
            await SectionAsync(output, "References", string.Join('\n', control.References.Select(Words.Reference)));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static async Task SectionAsync(TextWriter output, string name, string text)
    {
        await output.WriteLineAsync(name);
        foreach (var line in text.Split('\n')) await output.WriteLineAsync($"  {line}");
        await output.WriteLineAsync();
    }

    private static string Nearest(ImmutableArray<Control> controls, string wanted)
    {
        var area = wanted[..Math.Max(0, wanted.LastIndexOf('-'))];
        var near = controls.Select(control => control.Id).Where(id => area.Length > 0 && id.StartsWith(area, StringComparison.OrdinalIgnoreCase)).Take(8).ToArray();
        return near.Length == 0 ? "" : $"; there are {string.Join(", ", near)}";
    }
}
