using System.Collections.Immutable;

namespace HostChecks.Reporting;

/// <summary>Every report by name.</summary>
public static class Reports
{
    public static ImmutableArray<string> Names { get; } = ["table", "json", "sarif", "junit", "markdown", "html", "prometheus", "oscal"];

    public static IReport Named(string name, bool includePassing) => name switch
    {
        "table" => new TableReport(includePassing),
        "json" => new JsonReport(),
        "sarif" => new SarifReport(),
        "junit" => new JUnitReport(),
        "markdown" => new MarkdownReport(),
        "html" => new HtmlReport(),
        "prometheus" => new PrometheusReport(),
        "oscal" => new OscalReport(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such report"),
    };
}
