using System.Collections.Immutable;
using System.Globalization;

namespace Baseline.Parsing;

/// <summary>
/// The reading of <c>collector:dockerd</c>. For every process whose executable is dockerd (never one that only has
/// the word in its arguments):
/// <code>
/// process PID UID EXECUTABLE
/// started SECONDS-SINCE-1970
/// arg ONE-ARGUMENT              (one line each, a line feed inside written as \n)
/// config STATUS PATH            (status: read, absent, denied, failed)
/// changed SECONDS-SINCE-1970    (of a file that was read)
/// | LINE OF THE CONFIGURATION FILE
/// </code>
/// Nothing at all means that no daemon runs. Bundles of older collectors have no times.
/// </summary>
public static class DockerdProcesses
{
    public static ImmutableArray<DockerdProcess> Parse(string text)
    {
        var processes = ImmutableArray.CreateBuilder<DockerdProcess>();
        foreach (var line in text.Split('\n').Where(l => l.Length > 0))
        {
            var (word, rest) = Split(line);
            if (word == "process")
            {
                processes.Add(Process(rest));
                continue;
            }

            if (processes.Count == 0) throw Malformed(line);
            processes[^1] = Extend(processes[^1], word, rest);
        }

        foreach (var process in processes)
        {
            if (process.Arguments.IsEmpty || process.ConfigStatus.Length == 0)
                throw new EvidenceException($"dockerd: process {process.Pid} has no {(process.Arguments.IsEmpty ? "arguments" : "config line")}");
        }

        return processes.ToImmutable();
    }

    private static DockerdProcess Extend(DockerdProcess process, string word, string rest)
    {
        switch (word)
        {
            case "arg":
                return process with { Arguments = process.Arguments.Add(rest) };
            case "started" when long.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var started):
                return process with { Started = started };
            case "changed" when long.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var changed):
                return process with { ConfigChanged = changed };
            case "|":
                return process with { ConfigText = process.ConfigText + rest + "\n" };
            case "config" when Split(rest) is (("read" or "absent" or "denied" or "failed") and var status, var path):
                return process with { ConfigStatus = status, ConfigPath = path };
            default:
                throw Malformed($"{word} {rest}");
        }
    }

    private static DockerdProcess Process(string rest)
    {
        var words = rest.Split(' ', 3);
        return words.Length == 3 && Number(words[0], out var pid) && Number(words[1], out var uid)
            ? new DockerdProcess(pid, uid, [], "", "", "")
            : throw Malformed(rest);
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static (string Word, string Tail) Split(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
    }

    private static EvidenceException Malformed(string line) => new($"dockerd: unexpected line '{Excerpt.Of(line)}'");
}
