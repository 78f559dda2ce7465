using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Baseline.Evidence;

namespace HostChecks.Collecting;

/// <summary>Turns a transcript into readings. Pure.</summary>
public sealed class CollectorReadings
{
    private readonly CollectorTranscript _transcript;
    private readonly CollectorLimits _limits;
    private readonly string _whyMissing;

    /// <param name="transcript">What the host answered.</param>
    /// <param name="limits">The limits that it was given.</param>
    /// <param name="whyMissing">Why a probe has no answer, e.g. how the session broke.</param>
    public CollectorReadings(CollectorTranscript transcript, CollectorLimits limits, string whyMissing)
    {
        _transcript = transcript;
        _limits = limits;
        _whyMissing = whyMissing;
    }

    /// <summary>One reading for every probe, whatever happened.</summary>
    public ImmutableDictionary<string, Reading> For(ImmutableArray<Probe> probes)
    {
        var readings = ImmutableDictionary.CreateBuilder<string, Reading>(StringComparer.Ordinal);
        foreach (var batch in CollectorScript.StatBatches(probes)) AddBatch(batch, readings);
        for (var n = 0; n < probes.Length; n++)
        {
            var probe = probes[n];
            if (CollectorScript.Problem(probe) is { } problem) readings[probe.Key] = new Reading(ReadingStatus.Failed, Reason: problem);
            else if (probe is not StatProbe) readings[probe.Key] = Single(Name(n));
        }
        return readings.ToImmutable();
    }

    private void AddBatch((int N, StatProbe Probe)[] batch, ImmutableDictionary<string, Reading>.Builder readings)
    {
        var record = _transcript[CollectorScript.BatchName(batch)];
        var present = batch.Where(item => _transcript[Name(item.N)] is null).ToArray();
        foreach (var (n, probe) in batch.Except(present)) readings[probe.Key] = Single(Name(n));

        if (record is null || Stopped(record) is not null)
        {
            var reading = record is null ? NotCollected() : Stopped(record)!;
            foreach (var (_, probe) in present) readings[probe.Key] = reading;
            return;
        }
        var lines = StatLines.Assign([.. present.Select(item => item.Probe.Path)], Encoding.UTF8.GetString(record.Output.Span));
        foreach (var (_, probe) in present)
        {
            readings[probe.Key] = lines is null ? new Reading(ReadingStatus.Failed, Reason: "stat answered with lines that do not belong to the paths it was given")
                : lines.TryGetValue(probe.Path, out var line) ? new Reading(ReadingStatus.Read, line)
                : new Reading(Denied(record.Errors) ? ReadingStatus.Denied : ReadingStatus.Failed, Reason: record.Errors);
        }
    }

    private Reading Single(string name)
    {
        var record = _transcript[name];
        if (record is null) return NotCollected();
        return record.Kind switch
        {
            "absent" => new Reading(ReadingStatus.Absent, Reason: "does not exist"),
            "denied" => new Reading(ReadingStatus.Denied, Reason: $"permission denied{AsWhom()}"),
            "ended" => Stopped(record) ?? Ended(record),
            _ => new Reading(ReadingStatus.Failed, Reason: "not a regular file"),
        };
    }

    private Reading Ended(CollectorRecord record)
    {
        if (record.Code == 0) return new Reading(ReadingStatus.Read, Encoding.UTF8.GetString(record.Output.Span));
        var words = record.Errors.Length > 0 ? record.Errors : Encoding.UTF8.GetString(record.Output.Span[..Math.Min(200, record.Output.Length)]).Trim();
        var reason = string.Create(CultureInfo.InvariantCulture, $"exit code {record.Code}: {words}");
        return record.Code == 126 || Denied(words)
            ? new Reading(ReadingStatus.Denied, Reason: reason + AsWhom())
            : new Reading(ReadingStatus.Failed, Reason: reason);
    }

    /// <summary>The reading of a record that hit a limit; <c>null</c> when it did not.</summary>
    private Reading? Stopped(CollectorRecord record)
    {
        // Order matters: a program whose reader went away at the limit also has a strange exit code.
        if (record.Output.Length > _limits.ProbeBytes)
            return new Reading(ReadingStatus.Truncated, Reason: string.Create(CultureInfo.InvariantCulture, $"more than {_limits.ProbeBytes} bytes"));
        return record is { Kind: "ended", Code: 124 or 137 or 143 }
            ? new Reading(ReadingStatus.TimedOut, Reason: string.Create(CultureInfo.InvariantCulture, $"no end within {_limits.ProbeSeconds} s"))
            : null;
    }

    private Reading NotCollected() => new(ReadingStatus.NotCollected, Reason: _whyMissing);

    private string AsWhom() => _transcript.Privilege switch
    {
        "refused" => $" for uid {_transcript.UserId}; sudo -n was refused: allow it without a password for this account, or log in as root",
        "none" => $" for uid {_transcript.UserId}; sudo was not used",
        _ => "",
    };

    private static bool Denied(string words) =>
        words.Contains("ermission denied", StringComparison.Ordinal)
        || words.Contains("peration not permitted", StringComparison.Ordinal)
        || words.Contains("must be root", StringComparison.OrdinalIgnoreCase)
        || words.Contains("are you root", StringComparison.OrdinalIgnoreCase);

    private static string Name(int n) => n.ToString(CultureInfo.InvariantCulture);
}
