using System.Collections.Immutable;
using System.Globalization;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>What a condition of the catalogue decided; the setting adds what was wanted.</summary>
/// <param name="Status">Pass, Fail, Manual or NotApplicable.</param>
/// <param name="Found">What the evidence says.</param>
/// <param name="Reason">Why, where the found alone does not say.</param>
public sealed record Outcome(VerdictStatus Status, string Found, string Reason = "")
{
    /// <summary>Names of the containers that fail, when it is about containers.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    public static Outcome Pass(string found) => new(VerdictStatus.Pass, found);

    public static Outcome Fail(string found, string reason = "") => new(VerdictStatus.Fail, found, reason);

    /// <summary>Nothing is wrong when the list of what is wrong is empty.</summary>
    public static Outcome PassUnless(IReadOnlyCollection<string> wrong, string otherwise) => wrong.Count == 0 ? Pass(otherwise) : Fail(string.Join("; ", wrong));

    /// <summary>Judges every container; an empty list asserts nothing.</summary>
    /// <param name="containers">All containers of the daemon.</param>
    /// <param name="violation">What is wrong with a container; <c>null</c> when nothing is.</param>
    public static Outcome ForEach(ImmutableArray<ContainerFacts> containers, Func<ContainerFacts, string?> violation)
    {
        if (containers.IsEmpty) return NotApplicable("the daemon has no containers");
        var wrong = containers.Select(c => (c.Name, Found: violation(c))).Where(c => c.Found is not null).ToList();
        return PassUnless([.. wrong.Select(c => $"{c.Name}: {Excerpt.Of(c.Found!)}")], string.Create(CultureInfo.InvariantCulture, $"{containers.Length} containers"))
            with
        { Subjects = [.. wrong.Select(c => c.Name)] };
    }

    /// <param name="found">What was gathered for the person who decides.</param>
    /// <param name="reason">Why no program can.</param>
    public static Outcome Manual(string found, string reason) => new(VerdictStatus.Manual, found, reason);

    public static Outcome NotApplicable(string reason) => new(VerdictStatus.NotApplicable, "", reason);
}
