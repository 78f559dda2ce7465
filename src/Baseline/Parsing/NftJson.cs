using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Baseline.Firewall;

namespace Baseline.Parsing;

/// <summary>
/// Reads <c>nft -j list ruleset</c> and writes each rule as canonical text, the form in which the baseline states
/// its own: no handles, counts or comments, sets sorted. What has no known text becomes its JSON, which equals
/// nothing that the baseline states.
/// </summary>
public static class NftJson
{
    /// <exception cref="EvidenceException">It is not the JSON of nft.</exception>
    public static ImmutableArray<NftTable> Parse(string text)
    {
        var items = Json.Object(text, "nft -j")["nftables"] as JsonArray ?? throw new EvidenceException("nft -j: no 'nftables' array");
        var objects = items.Select(i => i as JsonObject ?? throw new EvidenceException("nft -j: an item is not an object")).ToList();
        return [.. Of(objects, "table").Select(t => Table(Name(t, "family"), Name(t, "name"), objects))];
    }

    private static NftTable Table(string family, string name, List<JsonObject> objects)
    {
        bool Mine(JsonObject o) => Name(o, "family") == family && Name(o, "table") == name;
        var rules = Of(objects, "rule").Where(Mine).ToLookup(r => Name(r, "chain"), Rule);
        return new NftTable(family, name, [.. Of(objects, "set").Where(Mine).Select(Set)], [.. Of(objects, "chain").Where(Mine).Select(c => Chain(c, rules))]);
    }

    private static NftChain Chain(JsonObject chain, ILookup<string, string> rules) =>
        new(Name(chain, "name"), chain["hook"].Text() ?? "", chain["policy"].Text() ?? "", [.. rules[Name(chain, "name")]])
        {
            Type = chain["type"].Text() ?? "filter",
            Priority = (int)(chain["prio"].Number() ?? 0),
        };

    private static NftSet Set(JsonObject set)
    {
        var type = set["type"] is JsonArray parts ? string.Join(" . ", parts.Select(p => p.Text())) : set["type"].Text() ?? "";
        // An element that was added at run time comes as an object with its timeout.
        var elements = set["elem"].Items().Select(e => Value(e.At("elem", "val") ?? e)).Order(StringComparer.Ordinal);
        return new NftSet(Name(set, "name"), type, (int)(set["timeout"].Number() ?? 0), [.. elements]);
    }

    private static string Rule(JsonObject rule) => string.Join(' ', rule["expr"].Items().Select(Expression));

    private static string Expression(JsonNode? node)
    {
        if (node is not JsonObject { Count: 1 } expression) return Unknown(node);
        var (kind, value) = expression.First();
        return kind switch
        {
            "match" => Match(value),
            "counter" => "counter",
            "accept" or "drop" or "return" or "continue" => kind,
            "goto" or "jump" => $"{kind} {value.At("target").Text()}",
            "limit" => Limit(value),
            "log" => Log(value),
            "reject" => $"reject with {value.At("type").Text()} {value.At("expr").Text()}",
            _ => Unknown(node),
        };
    }

    private static string Match(JsonNode? match)
    {
        var op = match.At("op").Text();
        var (left, right) = (Left(match.At("left")), match.At("right"));
        // "in" is a bit test for flags and states; nft writes neither it nor "==".
        if (op is "==" or "in") return $"{left} {(right is JsonArray flags ? Joined(flags, ",") : Value(right))}";
        return $"{left} {op} {Value(right)}";
    }

    private static string Left(JsonNode? left)
    {
        if (left.At("meta", "key").TextOrNull() is { } meta) return meta is "iif" or "oif" or "iifname" or "oifname" ? meta : $"meta {meta}";
        if (left.At("ct", "key").TextOrNull() is { } ct) return $"ct {ct}";
        if (left.At("payload", "protocol").TextOrNull() is { } protocol) return $"{protocol} {left.At("payload", "field").Text()}";
        return left.At("concat") is JsonArray parts ? string.Join(" . ", parts.Select(Left)) : Unknown(left);
    }

    private static string Value(JsonNode? value) => value switch
    {
        JsonValue => Scalar(value),
        JsonObject when value.At("prefix", "addr").TextOrNull() is { } address => $"{address}/{value.At("prefix", "len").Number()}",
        JsonObject when value.At("range") is JsonArray { Count: 2 } range => $"{Value(range[0])}-{Value(range[1])}",
        JsonObject when value.At("set") is JsonArray set => $"{{ {Joined(set, ", ")} }}",
        JsonObject when value.At("concat") is JsonArray parts => string.Join(" . ", parts.Select(Value)),
        _ => Unknown(value),
    };

    private static string Scalar(JsonNode value) => value.GetValueKind() is System.Text.Json.JsonValueKind.Number
        ? value.ToJsonString()
        : value.Text() is "lo" ? "\"lo\"" : value.Text()!;

    // Numbers by size and words by letter, as a person would write them.
    private static string Joined(JsonArray values, string separator) => string.Join(separator, values.Select(Value)
        .OrderBy(v => long.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue)
        .ThenBy(v => v, StringComparer.Ordinal));

    private static string Limit(JsonNode? limit) => limit.At("inv").Flag() == true
        ? Unknown(limit)
        : $"limit rate {limit.At("rate").Number()}/{limit.At("per").Text()} burst {limit.At("burst").Number() ?? 5} packets";

    private static string Log(JsonNode? log)
    {
        var flags = log.At("flags") is JsonArray several ? string.Join(',', several.Select(f => f.Text())) : log.At("flags").TextOrNull();
        var level = log.At("level").TextOrNull();
        return $"log prefix \"{log.At("prefix").Text()}\"{(level is null ? "" : $" level {level}")}{(flags is null ? "" : $" flags {flags}")}";
    }

    private static string? TextOrNull(this JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static string Unknown(JsonNode? node) => node?.ToJsonString() ?? "null";

    private static IEnumerable<JsonObject> Of(List<JsonObject> objects, string kind) =>
        objects.Select(o => o[kind]).OfType<JsonObject>();

    private static string Name(JsonObject item, string key) => item[key].Text() ?? throw new EvidenceException($"nft -j: an object without '{key}'");
}
