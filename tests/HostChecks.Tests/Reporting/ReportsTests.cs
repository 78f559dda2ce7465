using System.Text.Json;
using System.Xml.Linq;
using Baseline.Verdicts;
using Baseline.Waivers;
using HostChecks.Judging;
using HostChecks.Reporting;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Reporting;

public sealed class ReportsTests
{
    public static TheoryData<string> Names => [.. Reports.Names];

    [Theory, MemberData(nameof(Names))]
    public void The_same_judgement_gives_the_same_text(string name) => Assert.Equal(Text(name), Text(name));

    [Theory, MemberData(nameof(Names))]
    public void Host_data_cannot_command_a_terminal(string name)
    {
        Assert.DoesNotContain('\u001b', Text(name));
        Assert.DoesNotContain('\u0007', Text(name));
    }

    [Fact]
    public void Table_shows_failures_first_with_expected_found_and_fix()
    {
        var text = Text("table");

        Assert.StartsWith("FAIL   T-002", text, StringComparison.Ordinal);
        Assert.Contains("fix of T-002", text, StringComparison.Ordinal);
        Assert.Contains("6 controls: 1 fail, 1 error, 1 waived, 1 manual, 1 pass, 1 n/a", text, StringComparison.Ordinal);
        Assert.DoesNotContain("T-001", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_cuts_what_nobody_reads_and_says_so()
    {
        var every = Judgements.Every();
        var crowd = string.Join("; ", Enumerable.Range(0, 500).Select(n => $"web-{n}: user ''"));
        using var output = new StringWriter();
        Reports.Named("table", includePassing: false).Write(every with { Findings = [every.Findings[1] with { Verdict = Verdict.Fail("a", crowd) }] }, output);

        Assert.Contains("web-0: user ''", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("characters more: --format json", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("web-499", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_a_schema_version_and_every_finding()
    {
        using var json = JsonDocument.Parse(Text("json"));

        Assert.Equal(1, json.RootElement.GetProperty("schemaVersion").GetInt32());
        Assert.Equal(3, json.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal(6, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Equal(Judgements.Hostile, json.RootElement.GetProperty("findings")[1].GetProperty("found").GetString());
        Assert.Equal("web", json.RootElement.GetProperty("findings")[1].GetProperty("containers")[0].GetString());
    }

    [Fact]
    public void Sarif_has_results_for_failures_suppressions_for_waivers_and_notifications_for_errors()
    {
        using var json = JsonDocument.Parse(Text("sarif"));
        var run = json.RootElement.GetProperty("runs")[0];

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(["T-002", "T-004", "T-005"], run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()));
        Assert.Equal("accepted", run.GetProperty("results")[1].GetProperty("suppressions")[0].GetProperty("status").GetString());
        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        foreach (var result in run.GetProperty("results").EnumerateArray())
            Assert.Equal(result.GetProperty("ruleId").GetString(), run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
    }

    [Fact]
    public void JUnit_counts_what_it_lists()
    {
        var suite = XDocument.Parse(Text("junit")).Root!.Element("testsuite")!;

        Assert.Equal(("6", "1", "1", "3"), ((string)suite.Attribute("tests")!, (string)suite.Attribute("failures")!, (string)suite.Attribute("errors")!, (string)suite.Attribute("skipped")!));
        Assert.Single(suite.Elements("testcase").Elements("failure"));
        Assert.Equal(3, suite.Elements("testcase").Elements("skipped").Count());
    }

    [Fact]
    public void Markdown_keeps_host_data_in_its_cell()
    {
        var text = Text("markdown");

        Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[a](", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", System.Net.WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        Assert.All(text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)), line => Assert.Equal(7, line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')));
    }

    [Fact]
    public void Html_is_one_page_without_scripts_and_without_anything_from_elsewhere()
    {
        var text = Text("html");

        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", text, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Prometheus_has_a_sample_for_every_control()
    {
        var samples = Text("prometheus").Split('\n').Where(line => line.StartsWith("hostchecks_control_failing{", StringComparison.Ordinal)).ToList();

        Assert.Equal(6, samples.Count);
        Assert.Equal(2, samples.Count(line => line.EndsWith(" 1", StringComparison.Ordinal)));
    }

    [Fact]
    public void Oscal_links_every_finding_to_its_observation()
    {
        using var json = JsonDocument.Parse(Text("oscal"));
        var result = json.RootElement.GetProperty("assessment-results").GetProperty("results")[0];
        var observations = result.GetProperty("observations").EnumerateArray().Select(item => item.GetProperty("uuid").GetString()).ToHashSet();

        Assert.Equal(5, observations.Count);
        Assert.All(result.GetProperty("findings").EnumerateArray(), finding => Assert.Contains(finding.GetProperty("related-observations")[0].GetProperty("observation-uuid").GetString(), observations));
    }

    [Fact]
    public void Sarif_gives_every_result_a_path_because_code_scanning_refuses_files_without()
    {
        using var json = JsonDocument.Parse(Text("sarif"));

        Assert.All(json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), result =>
            Assert.Equal("hosts/n1", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()));
    }

    [Fact]
    public void Oscal_of_a_host_where_nothing_moved_lists_no_empty_selection()
    {
        using var json = JsonDocument.Parse(Text("oscal", new Judgement([], ["n1"], DateTimeOffset.UnixEpoch)));
        var selection = json.RootElement.GetProperty("assessment-results").GetProperty("results")[0].GetProperty("reviewed-controls").GetProperty("control-selections")[0];

        Assert.Equal(["include-all"], selection.EnumerateObject().Select(member => member.Name));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_waiver_without_effect_is_in_every_report(string name)
    {
        var text = Text(name, Judgements.Every() with { IdleWaivers = [new WaiverProblem(7, "expired on some day", IsFatal: false)] });

        Assert.Contains(name == "prometheus" ? "hostchecks_idle_waivers 1" : "expired on some day", text, StringComparison.Ordinal);
    }

    private static string Text(string name) => Text(name, Judgements.Every());

    private static string Text(string name, Judgement judgement)
    {
        using var output = new StringWriter();
        Reports.Named(name, includePassing: false).Write(judgement, output);
        return output.ToString();
    }
}
