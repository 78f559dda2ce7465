using System.Collections.Immutable;
using System.CommandLine;
using Baseline.Controls;

namespace HostChecks.Cli;

/// <summary><c>list</c>: the catalogue, one line each.</summary>
internal static class ListCommand
{
    public static Command Create(ImmutableArray<Control> controls, HostChecksStreams streams)
    {
        var format = new Option<string>("--format") { Description = "table or json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var selection = new ControlSelection();
        var command = new Command("list", "List the controls of the catalogue");
        selection.AddTo(command);
        command.Options.Add(format);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var selected = selection.From(controls, parsed);
            if (parsed.GetValue(format) == "json")
            {
                ControlJson.Write(selected, streams.Out);
                return ExitCodes.Fine;
            }
            var width = selected.Max(control => control.Id.Length);
            foreach (var control in selected) await streams.Out.WriteLineAsync($"{control.Id.PadRight(width)}  {control.Severity.ToString().ToLowerInvariant(),-8}  {control.Title}");
            return ExitCodes.Fine;
        });
        return command;
    }
}
