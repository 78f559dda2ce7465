using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Settings;

namespace Baseline.Parsing;

/// <summary>One image as the API's inspect and history describe it.</summary>
/// <param name="Name">First tag, else first digest, else the id's beginning.</param>
/// <param name="Inspect">Answer of the inspect.</param>
/// <param name="Steps">Build instructions as recorded, oldest first; empty for one that was imported.</param>
public sealed record ImageFacts(string Name, JsonObject Inspect, ImmutableArray<string> Steps)
{
    public string Id => Inspect[nameof(Id)].Text() ?? "";

    public IEnumerable<string> Digests => Inspect["RepoDigests"].Items().Select(d => d.Text() ?? "");

    public string User => Config.At(nameof(User)).Text() ?? "";

    public IEnumerable<string> Environment => Config.At("Env").Items().Select(e => e.Text() ?? "");

    public bool HasHealthCheck => Config.At("Healthcheck", "Test").Items().Select(t => t.Text()).FirstOrDefault() is not (null or "" or "NONE");

    /// <summary>Day on which it was built; <c>null</c> when it does not say.</summary>
    public DateOnly? Built => DateTimeOffset.TryParse(Inspect["Created"].Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? DateOnly.FromDateTime(time.UtcDateTime) : null;

    public long Bytes => Inspect["Size"].Number() ?? 0;

    private JsonNode? Config => Inspect[nameof(Config)];

    /// <summary>Every image that the daemon has.</summary>
    /// <exception cref="EvidenceException">They could not be read, or an entry is not an inspect.</exception>
    public static ImmutableArray<ImageFacts> Of(JudgeContext context) => context.Once(Probes.Images, () =>
    {
        var histories = Json.Object(context.Read(Probes.ImageHistories), "docker image histories");
        return Json.Array(context.Read(Probes.Images), "docker images").Select(i => Parse(i, histories)).ToImmutableArray();
    });

    private static ImageFacts Parse(JsonNode? node, JsonObject histories)
    {
        if (node is not JsonObject inspect || inspect[nameof(Id)].Text() is not { Length: > 0 } id) throw new EvidenceException("docker images: an entry has no Id");
        var history = histories[id] ?? throw new EvidenceException($"docker images: no history of {Excerpt.Of(id)}");
        var tags = inspect["RepoTags"].Items().Concat(inspect["RepoDigests"].Items()).Select(t => t.Text() ?? "").Where(t => t.Length > 0 && !t.StartsWith("<none>", StringComparison.Ordinal));
        var name = tags.FirstOrDefault() ?? id[..Math.Min(id.Length, 19)];
        return new ImageFacts(Excerpt.Of(name), inspect, [.. history.Items().Select(h => h.At("CreatedBy").Text() ?? "").Reverse()]);
    }
}
