using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Baseline.Evidence;
using HostChecks.Collecting;

namespace HostChecks.Active;

/// <summary>Writes one line to a host's log and waits until it arrives where the log server keeps its records.</summary>
public sealed class LogCanary(string arrives, TimeSpan patience, TimeProvider clock)
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The reading of a canary that nobody asked for.</summary>
    public static Reading Skipped { get; } = new(ReadingStatus.Read, "skipped: no line was written; --log-canary <file or folder> writes one and waits for it there");

    public async Task<Reading> ReadAsync(ICollectorTransport transport, CollectorLimits limits, CancellationToken cancellationToken)
    {
        if (!Path.Exists(arrives)) return new Reading(ReadingStatus.Failed, Reason: $"--log-canary: {arrives} does not exist on this machine");
        var word = $"hostchecks-canary-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
        var sent = await transport.RunAsync("sh -s", Encoding.ASCII.GetBytes($"logger -t hostchecks -- {word} </dev/null && echo sent\n"), limits, cancellationToken);
        if (!Encoding.ASCII.GetString(sent.Output.Span).Contains("sent", StringComparison.Ordinal)) return new Reading(ReadingStatus.Failed, Reason: $"the line could not be written on the host: {transport.Explain(sent)}");

        var started = clock.GetTimestamp();
        do
        {
            if (Files().Any(file => Holds(file, word))) return new Reading(ReadingStatus.Read, string.Create(CultureInfo.InvariantCulture, $"arrived: after {clock.GetElapsedTime(started).TotalSeconds:0.0} s"));
            await Task.Delay(_pause, clock, cancellationToken);
        }
        while (clock.GetElapsedTime(started) < patience);
        return new Reading(ReadingStatus.Read, string.Create(CultureInfo.InvariantCulture, $"lost: not within {patience.TotalSeconds:0} s"));
    }

    private ImmutableArray<string> Files() => Directory.Exists(arrives) ? [.. Directory.EnumerateFiles(arrives, "*", SearchOption.AllDirectories)] : [arrives];

    private static bool Holds(string file, string word)
    {
        try
        {
            // The log server goes on writing, and may rotate the file away.
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (line.Contains(word, StringComparison.Ordinal)) return true;
            }
        }
        catch (IOException)
        {
            // Gone or not readable yet: the next look will tell.
        }
        return false;
    }
}
