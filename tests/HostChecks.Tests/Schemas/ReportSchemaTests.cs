using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Waivers;
using HostChecks.Evidence;
using HostChecks.Judging;
using HostChecks.Reporting;
using HostChecks.Tests.Support;
using HostChecks.Watch;

namespace HostChecks.Tests.Schemas;

/// <summary>What the reports really write, by the schemas in docs/schemas and by those of OASIS and NIST.</summary>
public sealed class ReportSchemaTests(SchemaFixture schemas) : IClassFixture<SchemaFixture>
{
    [Fact]
    public async Task Findings() => Assert.Equal("", await schemas.OwnAsync("findings", Report("json", Judgements.Every())));

    [Fact]
    public async Task No_findings() => Assert.Equal("", await schemas.OwnAsync("findings", Report("json", new Judgement([], ["n1"], DateTimeOffset.UnixEpoch))));

    [Theory]
    [InlineData("\"status\": \"pass\"", "\"status\": \"ok\"")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    [InlineData("\"idleWaivers\":", "\"waivers\":")]
    public async Task Findings_that_were_changed_are_refused(string from, string to)
    {
        var json = Report("json", Judgements.Every());
        Assert.Contains(from, json, StringComparison.Ordinal);

        Assert.StartsWith("exit 1", await schemas.OwnAsync("findings", json.Replace(from, to, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_with_every_status() => Assert.Equal("", await schemas.OwnAsync("evidence", Bundle()));

    [Theory]
    [InlineData("\"status\": \"denied\"", "\"status\": \"read\"", false)]
    [InlineData("\"reason\": \"why\"", "\"raison\": \"why\"", false)]
    [InlineData("\"status\": \"absent\"", "\"status\": \"absent\"", true)]
    public async Task A_bundle_that_says_too_little_or_too_much_is_refused(string from, string to, bool valid)
    {
        var bundle = Bundle();
        Assert.Contains(from, bundle, StringComparison.Ordinal);

        var problems = await schemas.OwnAsync("evidence", bundle.Replace(from, to, StringComparison.Ordinal).Replace("\"content\": \"x\"", valid ? "\"content\": \"x\"" : "\"contents\": \"x\"", StringComparison.Ordinal));

        Assert.Equal(valid, problems.Length == 0);
    }

    [Fact]
    public async Task A_line_of_watch()
    {
        var finding = Judgements.Every().Findings.First(item => !item.Verdict.Subjects.IsEmpty);

        Assert.Equal("", await schemas.OwnAsync("start", StartLine.Json(finding, "0123456789abcdef", 1_700_000_000_123_456_789)));
    }

    [SkippableFact]
    public async Task Sarif_by_the_schema_of_OASIS() => Assert.Equal("", await schemas.ProblemsAsync(await OfficialSchema.Sarif.FileAsync(), Report("sarif", WithIdleWaiver())));

    [SkippableFact]
    public async Task Oscal_by_the_schema_of_NIST() => Assert.Equal("", await schemas.ProblemsAsync(await OfficialSchema.Oscal.FileAsync(), Report("oscal", WithIdleWaiver())));

    [SkippableFact]
    public async Task Oscal_of_a_host_where_nothing_moved() =>
        Assert.Equal("", await schemas.ProblemsAsync(await OfficialSchema.Oscal.FileAsync(), Report("oscal", new Judgement([], ["n1"], DateTimeOffset.UnixEpoch))));

    private static Judgement WithIdleWaiver() => Judgements.Every() with { IdleWaivers = [new WaiverProblem(7, "expired on some day", IsFatal: false)] };

    private static string Bundle()
    {
        var readings = Enum.GetValues<ReadingStatus>().ToImmutableSortedDictionary(
            status => $"file:/{status}", status => status == ReadingStatus.Read ? new Reading(status, "x") : new Reading(status, Reason: "why"), StringComparer.Ordinal);
        var evidence = new HostEvidence { Host = "n1", CollectedAt = DateTimeOffset.UnixEpoch, Readings = readings };
        return System.Text.Encoding.UTF8.GetString(BundleWriter.Write([new BundledHost(evidence, null)]));
    }

    private static string Report(string name, Judgement judgement)
    {
        using var output = new StringWriter();
        Reports.Named(name, includePassing: true).Write(judgement, output);
        return output.ToString();
    }
}
