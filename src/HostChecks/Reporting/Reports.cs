using System.Collections.Immutable;

namespace HostChecks.Reporting;

/// <summary>Every report by name.</summary>
public static class Reports
{
    public static ImmutableArray<string> Names { get; } = ["table", "json"];

    public static IReport Named(string name, bool includePassing) => name switch
    {
        "table" => new TableReport(includePassing),
        "json" => new JsonReport(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such report"),
    };
}
