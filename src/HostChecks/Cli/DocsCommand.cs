using System.CommandLine;
using Baseline.Documents;

namespace HostChecks.Cli;

/// <summary><c>docs</c>: the reference page of the controls, generated from the catalogue. That the committed page is current is a test.</summary>
internal static class DocsCommand
{
    public static Command Create(HostChecksStreams streams)
    {
        var output = new Option<string?>("--output") { Description = "File for the page; default: standard output", HelpName = "file" };
        var command = new Command("docs", "Write the reference page of all controls (docs/controls.md)") { output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(output) is { } file) await OutputFile.WriteAsync(file, ControlsPage.Render(), cancellationToken);
            else await streams.Out.WriteAsync(ControlsPage.Render().AsMemory(), cancellationToken);
            return ExitCodes.Fine;
        });
        return command;
    }
}
