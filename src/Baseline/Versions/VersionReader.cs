using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Baseline.Versions;

/// <summary>Reads <c>known-escapes.json</c> element by element: every start waits for it, and a serializer spends most of one on its own types.</summary>
internal static class VersionReader
{
    public static VersionData Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new VersionData(Day(root.GetProperty("date")), [.. root.GetProperty("escapes").EnumerateArray().Select(Escape)], Maintained(root.GetProperty("maintained")));
    }

    private static KnownEscape Escape(JsonElement escape) => new(
        Text(escape.GetProperty("id")),
        Text(escape.GetProperty("component")),
        Day(escape.GetProperty("known")),
        Text(escape.GetProperty("what")),
        Texts(escape.GetProperty("upstream")),
        Map(escape.GetProperty("packages"), releases => Map(releases, release => release.GetString())),
        Text(escape.GetProperty("advisory")))
    {
        HeldBy = Trait(escape, "heldBy"),
        OnlyWith = Trait(escape, "onlyWith"),
        Since = escape.TryGetProperty("since", out var since) ? Text(since) : null,
        Undecided = escape.TryGetProperty("undecided", out var undecided) ? Texts(undecided) : [],
    };

    private static MaintainedVersions Maintained(JsonElement maintained)
    {
        var engine = maintained.GetProperty("engine");
        return new MaintainedVersions(
            new MaintainedEngine(
                engine.GetProperty("newest").GetInt32(),
                [.. engine.GetProperty("branches").EnumerateArray().Select(branch => branch.GetInt32())],
                Map(engine.GetProperty("ofOthers"), Day)),
            Map(maintained.GetProperty("distributions"), releases => Map(releases, Day)));
    }

    private static DaemonTrait? Trait(JsonElement escape, string name) =>
        escape.TryGetProperty(name, out var trait) ? Enum.Parse<DaemonTrait>(Text(trait), ignoreCase: true) : null;

    private static ImmutableDictionary<string, T> Map<T>(JsonElement json, Func<JsonElement, T> value)
    {
        var map = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var property in json.EnumerateObject()) map.Add(property.Name, value(property.Value));
        return map.ToImmutable();
    }

    private static ImmutableArray<string> Texts(JsonElement json) => [.. json.EnumerateArray().Select(Text)];

    private static string Text(JsonElement json) => json.GetString() ?? throw new FormatException("null where a text has to be");

    private static DateOnly Day(JsonElement json) => DateOnly.ParseExact(Text(json), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
