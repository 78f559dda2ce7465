using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Baseline.Waivers;

/// <summary>The waivers and ramps of one file, and the questions that are asked of them. Days are UTC.</summary>
/// <param name="Waivers">In the order of the file.</param>
/// <param name="Ramps">In the order of the file.</param>
public sealed record WaiverBook(ImmutableArray<Waiver> Waivers, ImmutableArray<Ramp> Ramps)
{
    public static WaiverBook Empty { get; } = new([], []);

    /// <summary>The first waiver that holds today for a control on a host, or in one of its containers.</summary>
    /// <param name="container">Name of the container that fails; <c>null</c> when the host itself fails.</param>
    public Waiver? ForControl(string control, string host, string? container, DateOnly today) =>
        Waivers.FirstOrDefault(waiver => waiver.Control == control && today <= waiver.Expires
            && IsAbout(waiver, host)
            && (waiver.Container is null || (container is not null && Matches(waiver.Container, container))));

    /// <summary>Whether a waiver is for a host, or for containers on it.</summary>
    public static bool IsAbout(Waiver waiver, string host) => Matches(waiver.Host, host);

    /// <summary>The first waiver that holds today for a policy on a resource.</summary>
    public Waiver? ForPolicy(string policy, string urn, DateOnly today) =>
        Waivers.FirstOrDefault(waiver => waiver.Policy == policy && today <= waiver.Expires && Matches(waiver.Urn, urn));

    /// <summary>Whether failures of a control or policy are only advice today.</summary>
    public bool IsAdvisory(string subject, DateOnly today) =>
        Ramps.Any(ramp => ramp.Subject == subject && today <= ramp.AdvisoryUntil);

    /// <summary>Entries that have no effect: expired, naming something unknown, or not used by this run.</summary>
    /// <param name="known">Ids of all controls or names of all policies that were judged.</param>
    /// <param name="used">Waivers that changed a verdict.</param>
    public IEnumerable<WaiverProblem> Idle(IReadOnlySet<string> known, IReadOnlySet<Waiver> used, DateOnly today)
    {
        foreach (var waiver in Waivers)
        {
            if (!known.Contains(waiver.Subject))
                yield return new(waiver.Line, $"waiver for '{waiver.Subject}', which is not known here", IsFatal: false);
            else if (waiver.Expires < today)
                yield return new(waiver.Line, $"waiver for '{waiver.Subject}' expired on {waiver.Expires:yyyy-MM-dd}; its owner is {waiver.Owner}", IsFatal: false);
            else if (!used.Contains(waiver))
                yield return new(waiver.Line, $"waiver for '{waiver.Subject}' was not needed: nothing that it covers fails", IsFatal: false);
        }

        foreach (var ramp in Ramps)
        {
            if (!known.Contains(ramp.Subject))
                yield return new(ramp.Line, $"ramp for '{ramp.Subject}', which is not known here", IsFatal: false);
            else if (ramp.AdvisoryUntil < today)
                yield return new(ramp.Line, $"ramp for '{ramp.Subject}' ended on {ramp.AdvisoryUntil:yyyy-MM-dd}; remove it", IsFatal: false);
        }
    }

    // A violation of the stack as a whole has no URN, and a pattern is never found in an empty name.
    private static bool Matches(string pattern, string name) => pattern == "*" || FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);
}
