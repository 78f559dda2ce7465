using System.Collections.Immutable;
using Baseline.Controls;

namespace Baseline.Catalogue;

/// <summary>Short ways to name where a control comes from.</summary>
internal static class Sources
{
    /// <summary>An item of the CIS Docker Benchmark, whose numbers moved with 1.8.</summary>
    public static ImmutableArray<Reference> Cis(string number, string? in18 = null) =>
    [
        new("CIS Docker Benchmark", "1.6.0", number),
        new("CIS Docker Benchmark", "1.8.0", in18 ?? number),
    ];

    public static ImmutableArray<Reference> Man(string page) => [new($"man:{page}")];

    public static ImmutableArray<Reference> Rfc(int number, string? section = null) => [new($"RFC {number}", null, section)];

    public static ImmutableArray<Reference> Docs(string address) => [new(address)];
}
