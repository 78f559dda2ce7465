using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>A control in one expression, for the tables of this folder.</summary>
internal static class Make
{
    public static Control Control(
        string id, string title, Severity severity, Setting setting, string why, string fix, string impact, ImmutableArray<Reference> references) => new()
        {
            Id = id,
            Title = title,
            Level = Level.One,
            Severity = severity,
            Why = why,
            Fix = fix,
            Impact = impact,
            References = references,
            Setting = setting,
        };

    /// <summary>A condition on any host; nothing is rendered.</summary>
    public static Control Observed(
        string id, string title, Severity severity, string wanted, Func<JudgeContext, Outcome> condition, ImmutableArray<Probe> reads,
        string why, string fix, string impact, ImmutableArray<Reference> references) =>
        Control(id, title, severity, new ObservedSetting(wanted, reads, condition), why, fix, impact, references);
}
