using System.CommandLine;
using Golden.Cli;
using HostChecks;

namespace Golden.Collector;

/// <summary><c>./golden logs</c>: what the local collector has received.</summary>
internal static class LogsCommand
{
    public static Command Create(Func<Workspace> workspace, Terminal terminal)
    {
        var node = new Argument<string?>("node") { Arity = ArgumentArity.ZeroOrOne, Description = "All nodes when not given." };
        var follow = new Option<bool>("--follow", "-f") { Description = "Keep showing what arrives." };
        var lines = new Option<int>("--lines", "-n") { Description = "How many of the latest lines.", DefaultValueFactory = _ => 50 };
        var json = new Option<bool>("--json") { Description = "The lines as they are: JSON." };
        var command = new Command("logs", "Logs that local nodes have sent.") { node, follow, lines, json };
        command.SetAction(async (parsed, token) =>
        {
            var files = FilesOf(workspace().StateFolder, parsed.GetValue(node));
            var format = parsed.GetValue(json) ? (Func<string, string>)(line => line) : LogLine.Format;
            var tails = files.Select(file => new FollowedFile(file)).ToList();
            foreach (var line in tails.SelectMany(tail => tail.Last(parsed.GetValue(lines)))) terminal.Out.WriteLine(format(line));
            while (parsed.GetValue(follow))
            {
                foreach (var line in tails.SelectMany(tail => tail.New())) terminal.Out.WriteLine(format(line));
                await Task.Delay(TimeSpan.FromMilliseconds(300), token);
            }
            return ExitCodes.Fine;
        });
        return command;
    }

    private static List<string> FilesOf(string stateFolder, string? node)
    {
        var all = CollectorFolder.All(stateFolder).Where(folder => Directory.Exists(folder.Logs))
            .SelectMany(folder => Directory.EnumerateFiles(folder.Logs, "*.jsonl")).Order(StringComparer.Ordinal).ToList();
        var found = all.Where(file => node is null || Path.GetFileNameWithoutExtension(file) == node).ToList();
        if (found.Count > 0) return found;
        var known = string.Join(", ", all.Select(Path.GetFileNameWithoutExtension).Distinct());
        throw new UserErrorException(node is null || known.Length == 0
            ? "No logs have arrived at a local collector. Nodes on AWS send theirs to CloudWatch.\nRun: ./golden collector status"
            : $"No logs of node '{node}' have arrived; found: {known}");
    }
}
