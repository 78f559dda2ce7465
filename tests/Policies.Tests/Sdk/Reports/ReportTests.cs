using System.Text.Json;
using Baseline.Waivers;
using Policies.Sdk;
using Policies.Sdk.Evaluation;
using Policies.Sdk.Reports;

namespace Policies.Tests.Sdk.Reports;

public sealed class ReportTests
{
    private static readonly TimeProvider _time = new FixedTime("2026-11-21T12:00:00Z");

    private static readonly PolicyPack _pack = Plan.Pack(new ResourceValidationPolicy
    {
        Name = "closed",
        Description = "Doors are closed.",
        EnforcementLevel = EnforcementLevel.Mandatory,
        Severity = PolicySeverity.High,
        AppliesTo = ["a:b:Door"],
        Validate = args =>
        {
            if (args.Properties["isOpen"].AsBoolean() == true) args.Report(args.Properties["isOpen"], $"found {args.Properties["label"].AsString()}");
        },
    });

    private static readonly PolicyResource _open = Plan.Resource("a:b:Door", """{"isOpen":true,"label":"<b>@team | &#64;x"}""", "front");

    [Fact]
    public async Task Markdown_lists_findings_and_lets_no_text_of_the_plan_become_markup()
    {
        var text = MarkdownReport.Write(await Run(WaiverBook.Empty));
        Assert.Contains("1 mandatory", text, StringComparison.Ordinal);
        Assert.Contains("| `closed` | high | front | Doors are closed.<br>found &lt;b&gt;@&#8203;team \\| &amp;\\#&#8203;64;x |", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_has_the_line_that_sets_the_property()
    {
        var positions = new ProgramPositions([("infra/Doors.cs", "class Doors\n{\n    bool IsOpen = false;\n    object Make() => new Door(\"front\", new DoorArgs\n    {\n        IsOpen = true,\n    });\n}\n")]);
        using var sarif = JsonDocument.Parse(SarifReport.Write(await Run(WaiverBook.Empty), positions, "Pulumi.yaml"));
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("infra/Doors.cs", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(6, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("error", result.GetProperty("level").GetString());
    }

    [Fact]
    public async Task Every_result_of_sarif_has_a_path_because_code_scanning_refuses_the_file_without()
    {
        var stack = Plan.Pack(new StackValidationPolicy { Name = "s", Description = "d", EnforcementLevel = EnforcementLevel.Mandatory, Validate = args => args.Report("found none") });
        var whole = await new PolicyPackRunner(stack, Plan.Evaluator(stack, time: _time), WaiverBook.Empty, _time).RunAsync([_open], CancellationToken.None);
        foreach (var report in new[] { await Run(WaiverBook.Empty), whole })
        {
            using var sarif = JsonDocument.Parse(SarifReport.Write(report, new ProgramPositions([]), "my project/Pulumi.yaml"));
            var place = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single().GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("my%20project/Pulumi.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.Equal(1, place.GetProperty("region").GetProperty("startLine").GetInt32());
        }
    }

    [Fact]
    public void A_class_that_is_made_in_two_places_has_no_position() =>
        Assert.Null(new ProgramPositions([("a.cs", "new Door("), ("b.cs", "new Door(")]).Find("a:b:Door", ""));

    [Fact]
    public void A_class_under_another_name_is_found_and_its_namesake_is_not()
    {
        var positions = new ProgramPositions([("a.cs", """
            using Far = Pulumi.Command.Remote.Command;
            using Near = Pulumi.Command.Local.Command;
            new Near("a", new() { Create = "x" });
            new Far("b", new() { Create = "y" });
            """)]);
        Assert.Equal(new SourcePosition("a.cs", 4), positions.Find("command:remote:Command", "create"));
        Assert.Equal(new SourcePosition("a.cs", 3), positions.Find("command:local:Command", "create"));
    }

    [Fact]
    public void A_property_that_is_set_elsewhere_is_not_where_the_resource_is_made()
    {
        var positions = new ProgramPositions([("a.cs", """
            new Door("a", new()
            {
                Text = "a ) or two ))",
                Colour = "red",
            });
            new Window("b", new() { IsOpen = true });
            """)]);
        Assert.Equal(new SourcePosition("a.cs", 1), positions.Find("a:b:Door", "isOpen"));
        Assert.Equal(new SourcePosition("a.cs", 4), positions.Find("a:b:Door", "colour"));
    }

    [Fact]
    public async Task A_waived_violation_does_not_block_and_says_who_accepted_it()
    {
        var report = await Run(Book(new DateOnly(2026, 11, 21), "*::front"));
        var found = report.Diagnostics.Single();
        Assert.Equal((DiagnosticKind.Waived, false), (found.Kind, report.Blocks));
        Assert.EndsWith("Waived until 2026-11-21 by team: until the lock is here", found.Message, StringComparison.Ordinal);
        Assert.Empty(report.WaiverProblems);
        Assert.Contains("suppressions", SarifReport.Write(report, new ProgramPositions([]), "Pulumi.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-20", "*", "expired")]
    [InlineData("2027-01-01", "*::back", "not needed")]
    public async Task A_waiver_without_effect_is_reported_and_the_violation_blocks(string expires, string urn, string problem)
    {
        var report = await Run(Book(DateOnly.Parse(expires, provider: null), urn));
        Assert.True(report.Blocks);
        Assert.Contains(problem, report.WaiverProblems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_judged_cannot_be_waived()
    {
        var malformed = Plan.Resource("a:b:Door", """{"isOpen":[]}""", "front");
        var report = await Run(Book(new DateOnly(2027, 1, 1), "*"), malformed);
        Assert.Equal(DiagnosticKind.Malformed, report.Diagnostics.Single().Kind);
        Assert.True(report.Blocks);
    }

    [Fact]
    public async Task A_ramp_in_the_waiver_file_makes_a_policy_advisory()
    {
        var book = WaiverBook.Empty with { Ramps = [new Ramp { Policy = "closed", AdvisoryUntil = new(2026, 12, 31), Reason = "new" }] };
        var report = await Run(book);
        Assert.Equal((DiagnosticKind.Violation, false), (report.Diagnostics.Single().Kind, report.Blocks));
    }

    private static Task<PackReport> Run(WaiverBook book, PolicyResource? resource = null) =>
        new PolicyPackRunner(_pack, Plan.Evaluator(_pack, time: _time, waivers: book), book, _time).RunAsync([resource ?? _open], CancellationToken.None);

    private static WaiverBook Book(DateOnly expires, string urn) => WaiverBook.Empty with
    {
        Waivers = [new Waiver { Policy = "closed", Urn = urn, Owner = "team", ApprovedBy = "boss", Reason = "until the lock is here", Expires = expires }],
    };
}
