using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Settings;
using Baseline.Verdicts;

namespace HostChecks.Tests.Support;

/// <summary>Controls made for a test.</summary>
public static class TestControls
{
    public static Control Of(string id, Setting setting, Severity severity = Severity.Medium) => new()
    {
        Id = id,
        Title = $"Title of {id}",
        Level = Level.One,
        Severity = severity,
        Why = "why",
        Fix = $"fix of {id}",
        Impact = "impact",
        References = [new Reference("test")],
        Setting = setting,
    };

    /// <summary>Passes when the content of a probe contains a text.</summary>
    public static Control Contains(string id, Probe probe, string text) => Of(id, new ContainsSetting(probe, text));

    public sealed record ContainsSetting(Probe Probe, string Text) : Setting
    {
        public override IEnumerable<Probe> Probes => [Probe];

        public override Verdict Judge(JudgeContext context) => context.Evidence[Probe] switch
        {
            { Status: ReadingStatus.Read } reading when reading.Content.Contains(Text, StringComparison.Ordinal) => Verdict.Pass(Text, Text),
            { Status: ReadingStatus.Read } reading => Verdict.Fail(Text, reading.Content),
            var reading => Verdict.Error(Text, $"{reading.Status}: {reading.Reason}"),
        };

        public override string Describe() => Text;
    }
}
