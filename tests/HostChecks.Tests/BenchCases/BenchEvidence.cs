using System.Collections.Immutable;
using Baseline.Catalogue;
using Baseline.Evidence;
using Baseline.Settings;
using Baseline.Verdicts;

namespace HostChecks.Tests.BenchCases;

/// <summary>Evidence in the forms that the collector gives, and the verdict of one control of the catalogue on it.</summary>
public static class BenchEvidence
{
    public static Verdict Judge(string control, params (string Key, Reading Reading)[] readings)
    {
        var evidence = new HostEvidence
        {
            Host = "n1",
            CollectedAt = DateTimeOffset.UnixEpoch,
            Readings = readings.ToImmutableSortedDictionary(item => item.Key, item => item.Reading, StringComparer.Ordinal),
        };
        return AllControls.List.Single(item => item.Id == control).Setting.Judge(new JudgeContext(evidence, null, DateTimeOffset.UnixEpoch));
    }

    /// <summary>One daemon as root with a configuration file and arguments.</summary>
    public static Reading Dockerd(string config, params string[] arguments) => Dockerd("read", config, arguments);

    public static Reading Dockerd(string status, string config, string[] arguments)
    {
        var lines = arguments.Select(argument => $"arg {argument}").Prepend("process 100 0 /usr/bin/dockerd").Append($"config {status} /etc/docker/daemon.json");
        var text = status == "read" ? lines.Concat(config.Split('\n').Select(line => $"| {line}")) : lines;
        return new Reading(ReadingStatus.Read, string.Join('\n', text) + "\n");
    }

    public static Reading Read(string content) => new(ReadingStatus.Read, content);
}
