using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Baseline.Evidence;
using FsCheck;
using FsCheck.Fluent;
using HostChecks.Collecting;
using HostChecks.Evidence;
using HostChecks.Fleets;
using HostChecks.Inventory;

namespace HostChecks.Tests.Properties;

/// <summary>The tool's own readers: the collector's stream, bundles, fleet documents, the engine's JSON, and the search for secrets.</summary>
public sealed class ToolProperties
{
    private static readonly ImmutableArray<Probe> _probes = [new FileProbe("/a"), new StatProbe("/b"), new StatProbe("/c"), new CommandProbe("d", ["d"]), new CollectorProbe("identity")];

    [Fact]
    public Task A_stream_of_garbage_reads_nothing() => HoldsAsync(Garbage.Text, text =>
    {
        // The token of the session is not in it, because nobody on the host knows it before.
        var transcript = CollectorTranscript.Parse(Encoding.UTF8.GetBytes(text), "0123456789abcdef");
        var readings = new CollectorReadings(transcript, new CollectorLimits(), "missing").For(_probes);

        Assert.Equal(_probes.Length, readings.Count);
        Assert.All(readings.Values, reading => Assert.Equal(ReadingStatus.NotCollected, reading.Status));
    });

    [Fact]
    public Task A_stream_with_the_token_in_it_gives_a_reading_for_every_probe_whatever_the_order() => HoldsAsync(Garbage.Text, text =>
    {
        var transcript = CollectorTranscript.Parse(Encoding.UTF8.GetBytes(text), "TOKEN");

        Assert.Equal(_probes.Length, new CollectorReadings(transcript, new CollectorLimits(), "missing").For(_probes).Count);
    });

    [Fact]
    public Task Lines_of_stat_are_assigned_or_refused() => HoldsAsync(Garbage.Text, text => Assert.True(StatLines.Assign(["/a", "/b"], text) is null or { Count: <= 2 }));

    [Fact]
    public Task A_bundle_is_read_or_refused() => HoldsAsync(Garbage.Text, text => OnlyThrows<UnjudgeableException>(() => BundleReader.Read(Encoding.UTF8.GetBytes(text), "x")));

    [Fact]
    public Task A_damaged_bundle_is_refused_or_the_same() => HoldsAsync(Garbage.Damaged(Bundle), text => OnlyThrows<UnjudgeableException>(() =>
    {
        var read = Assert.Single(BundleReader.Read(Encoding.UTF8.GetBytes(text), "x"));
        Assert.Equal(_evidence.Readings, read.Evidence.Readings);
    }));

    [Fact]
    public Task A_fleet_document_is_read_or_refused() => HoldsAsync(Garbage.Text, text => OnlyThrows<UsageException>(() => FleetReader.Parse(text, "x")));

    [Fact]
    public Task Canonical_JSON_stays_as_it_is() => HoldsAsync(Garbage.Text, text => OnlyThrows<JsonException>(() =>
    {
        var once = CanonicalJson.Write(Encoding.UTF8.GetBytes(text), (_, value) => value);
        Assert.Equal(once, CanonicalJson.Write(Encoding.UTF8.GetBytes(once), (_, value) => value));
    }));

    [Fact]
    public Task An_inventory_of_garbage_is_no_inventory() => HoldsAsync(Garbage.Text, text =>
    {
        var readings = ImmutableSortedDictionary<string, Reading>.Empty.WithComparers(StringComparer.Ordinal).Add("docker:containers", new Reading(ReadingStatus.Read, text)).Add("docker:images", new Reading(ReadingStatus.Read, text));
        var items = InventoryReader.Read(new HostEvidence { Host = "n1", CollectedAt = DateTimeOffset.UnixEpoch, Readings = readings });

        Assert.True(items is null || text.TrimStart().StartsWith('['));
    });

    [Fact]
    public Task Redacting_twice_is_redacting_once() => HoldsAsync(Garbage.Text, text =>
    {
        var once = Secrets.RedactText(text);
        Assert.Equal(once, Secrets.RedactText(once));
        _ = Secrets.RedactVariable(text);
    });

    [Theory]
    [InlineData("-eyJ")]
    [InlineData("\"password")]
    [InlineData("--password")]
    [InlineData("password-")]
    [InlineData("://a:")]
    [InlineData("-----BEGIN A ")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("SWMTKN-1-")]
    [InlineData("_KEY_PASS")]
    public Task The_search_for_secrets_ends_soon_on_text_that_was_made_to_keep_it_busy(string piece) =>
        Task.Run(() => Secrets.RedactVariable(Secrets.RedactText(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))))).WaitAsync(TimeSpan.FromMinutes(1));

    private static readonly HostEvidence _evidence = new()
    {
        Host = "n1",
        CollectedAt = DateTimeOffset.UnixEpoch,
        Readings = ImmutableSortedDictionary<string, Reading>.Empty.WithComparers(StringComparer.Ordinal).Add("file:/a", new Reading(ReadingStatus.Read, "content\n")).Add("file:/b", new Reading(ReadingStatus.Absent, Reason: "does not exist")),
    };

    private static string Bundle => Encoding.UTF8.GetString(BundleWriter.Write([new BundledHost(_evidence, null)]));

    private static void OnlyThrows<T>(Action action)
        where T : Exception
    {
        try
        {
            action();
        }
        catch (T)
        {
            // The one way to say no.
        }
    }

    private static Task HoldsAsync(Arbitrary<string> texts, Action<string> holds) =>
        Task.Run(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(texts, holds))).WaitAsync(TimeSpan.FromMinutes(2));
}
