using System.Collections.Immutable;
using System.Globalization;
using Baseline.Verdicts;
using Baseline.Waivers;

namespace HostChecks.Judging;

/// <summary>Turns failures that somebody has accepted into Waived. Only Fail: what could not be read cannot be accepted.</summary>
public sealed class WaiverApplication(WaiverBook book, DateOnly today)
{
    // Entries that are needed, or of which nobody can tell.
    private readonly HashSet<Waiver> _used = [];

    public ImmutableArray<Finding> Apply(IEnumerable<Finding> findings) => [.. findings.Select(Apply)];

    // A message is for one line.
    private const int MostHostsNamed = 10;

    /// <summary>
    /// Entries for controls that have no effect. Entries for policies belong to another program, and those for controls that were not judged
    /// have not had their chance; nor have those for other hosts, unless all hosts that there are were read.
    /// </summary>
    /// <param name="catalogue">Ids of all controls.</param>
    /// <param name="judged">Ids of the controls of this run.</param>
    /// <param name="hosts">Names of the hosts of this run.</param>
    /// <param name="isWholeFleet">Whether there are no others.</param>
    public ImmutableArray<WaiverProblem> Idle(IReadOnlySet<string> catalogue, IReadOnlySet<string> judged, IReadOnlyCollection<string> hosts, bool isWholeFleet)
    {
        var mine = new WaiverBook(
            [.. book.Waivers.Where(waiver => waiver.Control is { } control && (judged.Contains(control) || !catalogue.Contains(control)))],
            [.. book.Ramps.Where(ramp => ramp.Control is { } control && (judged.Contains(control) || !catalogue.Contains(control)))]);
        var elsewhere = mine.Waivers.Where(waiver => !hosts.Any(host => WaiverBook.IsAbout(waiver, host))).ToList();
        var nowhere = elsewhere.Where(waiver => isWholeFleet && catalogue.Contains(waiver.Subject) && today <= waiver.Expires).Select(waiver => Nowhere(waiver, hosts));
        return [.. mine.Idle(catalogue, _used.Concat(elsewhere).ToHashSet(), today).Concat(nowhere).OrderBy(problem => problem.Line)];
    }

    private static WaiverProblem Nowhere(Waiver waiver, IReadOnlyCollection<string> hosts)
    {
        var more = hosts.Count > MostHostsNamed ? string.Create(CultureInfo.InvariantCulture, $" and {hosts.Count - MostHostsNamed} more") : "";
        return new(waiver.Line, $"waiver for '{waiver.Subject}' was not needed: no host of the fleet matches '{waiver.Host}'; there are {string.Join(", ", hosts.Take(MostHostsNamed))}{more}", IsFatal: false);
    }

    private Finding Apply(Finding finding)
    {
        if (finding.Verdict.Status == VerdictStatus.Error) _used.UnionWith(book.Waivers.Where(item => item.Control == finding.Control.Id && WaiverBook.IsAbout(item, finding.Host)));
        if (finding.Verdict.Status != VerdictStatus.Fail) return finding;
        if (Waivers(finding) is [var waiver, ..] waivers)
        {
            return finding with { Waiver = waiver, Verdict = finding.Verdict with { Status = VerdictStatus.Waived, Reason = string.Join("; ", waivers.Select(Reason)) } };
        }
        var ramp = book.Ramps.FirstOrDefault(item => item.Control == finding.Control.Id && today <= item.AdvisoryUntil);
        return ramp is null ? finding : finding with
        {
            Verdict = finding.Verdict with { Status = VerdictStatus.Waived, Reason = string.Create(CultureInfo.InvariantCulture, $"advisory until {ramp.AdvisoryUntil:yyyy-MM-dd}: {ramp.Reason}") },
        };
    }

    /// <summary>A failure of several containers is waived when each of them is; the waiver that ends first comes first. None otherwise.</summary>
    private List<Waiver> Waivers(Finding finding)
    {
        var (id, host, containers) = (finding.Control.Id, finding.Host, finding.Verdict.Subjects);
        var waivers = containers.IsEmpty
            ? [book.ForControl(id, host, null, today)]
            : containers.Select(container => book.ForControl(id, host, container, today)).ToArray();
        // Also when another container fails without one: who removed the entry would have one more failure.
        _used.UnionWith(waivers.OfType<Waiver>());
        return waivers.Contains(null) ? [] : [.. waivers.OfType<Waiver>().Distinct().OrderBy(waiver => waiver.Expires)];
    }

    private static string Reason(Waiver waiver) =>
        string.Create(CultureInfo.InvariantCulture, $"waived until {waiver.Expires:yyyy-MM-dd} by {waiver.ApprovedBy} for {waiver.Owner}: {waiver.Reason}");
}
