using System.Collections.Immutable;
using Baseline.Controls;
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
}
