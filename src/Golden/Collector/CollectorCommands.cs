using System.CommandLine;
using System.Text.Json;
using Golden.Cli;
using HostChecks;

namespace Golden.Collector;

/// <summary><c>./golden collector</c>: what the program's <c>command:local</c> resource runs; and <c>./golden logs</c>.</summary>
public static class CollectorCommands
{
    public static IReadOnlyList<Command> Create(Func<Workspace> workspace, Terminal terminal)
    {
        var collector = new Command("collector", "The local log collector: rsyslogd over mutual TLS.");
        collector.Subcommands.Add(FromDocument(terminal, "start", "Start the collector of the document (JSON) on stdin.", async (json, token) =>
            await Manager(workspace, terminal).StartAsync(CollectorDocument.Read(json), token)));
        collector.Subcommands.Add(FromDocument(terminal, "stop", "End it and remove its key; what it collected stays.", async (json, token) =>
            await Manager(workspace, terminal).StopAsync(PortOf(json), token)));
        var status = new Command("status", "Collectors of this checkout.");
        status.SetAction(_ =>
        {
            foreach (var (port, runs) in Manager(workspace, terminal).List()) terminal.Out.WriteLine($"port {port}  {(runs ? "RUNNING" : "STOPPED  try: ./golden up")}");
            return ExitCodes.Fine;
        });
        collector.Subcommands.Add(status);
        return [collector, LogsCommand.Create(workspace, terminal)];
    }

    private static Command FromDocument(Terminal terminal, string name, string description, Func<string, CancellationToken, Task> run)
    {
        var command = new Command(name, description);
        command.SetAction(async (_, token) =>
        {
            await run(await terminal.ReadAsync(input => input.ReadToEnd(), token), token);
            return ExitCodes.Fine;
        });
        return command;
    }

    /// <summary>Only the port: a collector can be stopped by a document that is no longer valid.</summary>
    private static int PortOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("port").GetInt32();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new UserErrorException("Which collector? Found no port on stdin.\nRun: echo '{\"port\": 6514}' | ./golden collector stop   (ports: ./golden collector status)", innerException: e);
        }
    }

    private static CollectorManager Manager(Func<Workspace> workspace, Terminal terminal) =>
        new(workspace().StateFolder, line => terminal.Error.WriteLine(line));
}
