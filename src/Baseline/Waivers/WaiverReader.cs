using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Baseline.Waivers;

/// <summary>Reads a waiver file (<c>docs/waivers.md</c>) and reports everything that is wrong with it at once.</summary>
public sealed class WaiverReader
{
    private static readonly ImmutableArray<string> WaiverKeys = ["control", "policy", "host", "container", "urn", "reason", "owner", "approvedBy", "expires", "ticket"];
    private static readonly ImmutableArray<string> RampKeys = ["control", "policy", "advisoryUntil", "reason"];

    private readonly List<WaiverProblem> _problems = [];

    private WaiverReader() { }

    /// <summary>Parses the text of a file. A file with a fatal problem gives an empty book: half a waiver file is none.</summary>
    public static (WaiverBook Book, ImmutableArray<WaiverProblem> Problems) Read(string yaml)
    {
        var reader = new WaiverReader();
        var book = reader.ReadFile(yaml);
        return (reader._problems.Any(problem => problem.IsFatal) ? WaiverBook.Empty : book, [.. reader._problems.OrderBy(problem => problem.Line)]);
    }

    private WaiverBook ReadFile(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException exception)
        {
            Fatal((int)exception.Start.Line, $"not YAML: {exception.Message}");
            return WaiverBook.Empty;
        }

        if (stream.Documents.Count == 0)
            return WaiverBook.Empty;
        if (stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            Fatal(1, "the file must be a mapping with the keys schemaVersion, waivers and ramps");
            return WaiverBook.Empty;
        }

        var top = new EntryReader(root, ["schemaVersion", "waivers", "ramps"], Fatal);
        if (top.Required("schemaVersion") is { } version && version != "1")
            Fatal(top.Line, $"schemaVersion is '{version}'; this version reads 1");
        return new WaiverBook(
            [.. Entries(top, "waivers", WaiverKeys).Select(ReadWaiver).OfType<Waiver>()],
            [.. Entries(top, "ramps", RampKeys).Select(ReadRamp).OfType<Ramp>()]);
    }

    private IEnumerable<EntryReader> Entries(EntryReader top, string key, ImmutableArray<string> allowed)
    {
        switch (top.Node(key))
        {
            case null or YamlScalarNode { Value: "" or "~" or "null" or null }:
                yield break;
            case YamlSequenceNode sequence:
                foreach (var node in sequence)
                {
                    if (node is YamlMappingNode mapping)
                        yield return new EntryReader(mapping, allowed, Fatal);
                    else
                        Fatal((int)node.Start.Line, $"an entry of '{key}' must be a mapping with the keys {string.Join(", ", allowed)}");
                }

                yield break;
            case var other:
                Fatal((int)other.Start.Line, $"'{key}' must be a list");
                yield break;
        }
    }

    private Waiver? ReadWaiver(EntryReader entry)
    {
        var (control, policy) = Subject(entry);
        var reason = entry.Required("reason");
        var owner = entry.Required("owner");
        var approvedBy = entry.Required("approvedBy");
        var expires = Day(entry, "expires");
        if (policy is not null && (entry.Optional("container") ?? entry.Optional("host")) is not null)
            Fatal(entry.Line, "a waiver for a policy is limited by 'urn', not by 'host' or 'container'");
        if (control is not null && entry.Optional("urn") is not null)
            Fatal(entry.Line, "a waiver for a control is limited by 'host' and 'container', not by 'urn'");
        if ((control ?? policy) is null || reason is null || owner is null || approvedBy is null || expires is null)
            return null;
        return new Waiver
        {
            Control = control,
            Policy = policy,
            Host = entry.Optional("host") ?? "*",
            Container = entry.Optional("container"),
            Urn = entry.Optional("urn") ?? "*",
            Reason = reason,
            Owner = owner,
            ApprovedBy = approvedBy,
            Expires = expires.Value,
            Ticket = entry.Optional("ticket"),
            Line = entry.Line,
        };
    }

    private Ramp? ReadRamp(EntryReader entry)
    {
        var (control, policy) = Subject(entry);
        var reason = entry.Required("reason");
        var until = Day(entry, "advisoryUntil");
        return (control ?? policy) is null || reason is null || until is null
            ? null
            : new Ramp { Control = control, Policy = policy, AdvisoryUntil = until.Value, Reason = reason, Line = entry.Line };
    }

    private (string? Control, string? Policy) Subject(EntryReader entry)
    {
        var (control, policy) = (entry.Optional("control"), entry.Optional("policy"));
        if ((control is null) == (policy is null))
            Fatal(entry.Line, "an entry names exactly one of 'control' and 'policy'");
        return (control, policy);
    }

    private DateOnly? Day(EntryReader entry, string key)
    {
        if (entry.Required(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Fatal(entry.Line, $"'{key}' is '{text}'; write a day as 2027-01-31");
        return null;
    }

    private void Fatal(int line, string message) => _problems.Add(new WaiverProblem(line, message, IsFatal: true));
}
