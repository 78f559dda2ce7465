using System.CommandLine;
using Baseline.Catalogue;
using HostChecks.Cli;

namespace Golden.Cli.Checking;

/// <summary><c>golden hostchecks …</c>: the whole of hostchecks, in this process.</summary>
internal static class HostChecksCommand
{
    public static Command Create(Terminal terminal) => new PassThroughCommand(
        "hostchecks",
        "Everything that `hostchecks` can do, on any Docker host; see: ./golden hostchecks --help",
        (words, cancellationToken) => RunAsync(words, terminal, terminal.In, cancellationToken));

    /// <summary>Kept apart so that nothing of the catalogue is loaded before it is needed.</summary>
    public static Task<int> RunAsync(string[] words, Terminal terminal, TextReader input, CancellationToken cancellationToken) =>
        new HostChecksApp(AllControls.List, TimeProvider.System)
            .RunAsync(words, new HostChecksStreams(terminal.Out, terminal.Error, input), cancellationToken);
}
