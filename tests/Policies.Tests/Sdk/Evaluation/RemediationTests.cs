using Baseline.Waivers;
using Policies.Sdk;

namespace Policies.Tests.Sdk.Evaluation;

/// <summary>Policies that repair what they object to.</summary>
public sealed class RemediationTests
{
    private static readonly RemediationPolicy _closed = new()
    {
        Name = "closed",
        Description = "Doors are closed.",
        EnforcementLevel = EnforcementLevel.Remediate,
        Remediate = args => args.Properties["open"].AsBoolean() == true ? args.Resource.Properties.With(["open"], false) : null,
        Validate = args =>
        {
            if (args.Properties["open"].AsBoolean() == true) args.Report("It is open.");
        },
    };

    [Fact]
    public void Remediation_changes_the_inputs_at_its_level_only()
    {
        var open = Plan.Resource("a:b:Door", """{"open":true}""");
        var done = Plan.Evaluator(Plan.Pack(_closed)).Remediate(open).Remediations.Single();
        Assert.Equal(Plan.Object("""{"open":false}"""), done.Properties);
        var mandatory = Plan.Evaluator(Plan.Pack(_closed), Plan.Config("closed", EnforcementLevel.Mandatory));
        Assert.Empty(mandatory.Remediate(open).Remediations);
    }

    [Fact]
    public void What_somebody_has_accepted_is_not_repaired()
    {
        var open = Plan.Resource("a:b:Door", """{"open":true}""");
        var (book, _) = WaiverReader.Read("""
            schemaVersion: 1
            waivers:
              - { policy: closed, urn: "*::r", reason: it is hot, owner: o, approvedBy: a, expires: 2026-12-31 }
            """);
        var before = Plan.Evaluator(Plan.Pack(_closed), time: new FixedTime("2026-12-31T12:00:00Z"), waivers: book).Remediate(open);
        Assert.Empty(before.Remediations);
        Assert.Equal("Waived until 2026-12-31 by o: it is hot", before.NotApplicable.Single().Reason);
        Assert.Single(Plan.Evaluator(Plan.Pack(_closed), time: new FixedTime("2027-01-01T12:00:00Z"), waivers: book).Remediate(open).Remediations);
    }

    [Fact]
    public void What_is_advice_until_a_day_is_not_repaired_before()
    {
        var open = Plan.Resource("a:b:Door", """{"open":true}""");
        var (book, _) = WaiverReader.Read("""
            schemaVersion: 1
            waivers: []
            ramps:
              - { policy: closed, advisoryUntil: 2026-12-31, reason: existing doors }
            """);
        Assert.Empty(Plan.Evaluator(Plan.Pack(_closed), time: new FixedTime("2026-12-31T12:00:00Z"), waivers: book).Remediate(open).Remediations);
        var pack = Plan.Pack(_closed with { MandatoryFrom = new DateOnly(2027, 1, 1) });
        Assert.Empty(Plan.Evaluator(pack, time: new FixedTime("2026-12-31T12:00:00Z")).Remediate(open).Remediations);
        Assert.Single(Plan.Evaluator(pack, time: new FixedTime("2027-01-01T12:00:00Z"), waivers: book).Remediate(open).Remediations);
    }

    [Fact]
    public void Remediations_see_the_changes_of_those_before_them()
    {
        var second = _closed with
        {
            Name = "labelled",
            Remediate = args => args.Resource.Properties.With(["label"], args.Properties["open"].AsBoolean() == true ? "open" : "closed"),
        };
        var done = Plan.Evaluator(Plan.Pack(_closed, second)).Remediate(Plan.Resource("a:b:Door", """{"open":true}""")).Remediations;
        Assert.Equal(Plan.Object("""{"open":false,"label":"closed"}"""), done[1].Properties);
    }

    [Fact]
    public void A_remediation_that_needs_an_unknown_says_so_and_changes_nothing()
    {
        var done = Plan.Evaluator(Plan.Pack(_closed)).Remediate(Plan.Resource("a:b:Door", $$"""{"open":"{{Plan.Unknown}}"}""")).Remediations.Single();
        Assert.Null(done.Properties);
        Assert.StartsWith("can't run remediation 'closed' from policy pack 'pack@v1.2.3' during preview", done.Diagnostic, StringComparison.Ordinal);
    }
}
