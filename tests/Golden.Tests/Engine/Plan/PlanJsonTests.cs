using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Golden.Engine.Config;
using Golden.Engine.Plan;
using Golden.Engine.Policies;
using Golden.Engine.Programs;
using Golden.Engine.Values;

namespace Golden.Tests.Engine.Plan;

public sealed class PlanJsonTests
{
    private const string Urn = "urn:pulumi:local::test::command:local:Command::a";

    private static readonly PropertyValue _secret = PropertyValue.SecretOf(PropertyValue.Of("hush-hush"));

    [Fact]
    public void Has_counts_steps_outputs_and_policies()
    {
        var json = JsonNode.Parse(PlanJson.Write(Plan(Create()), Report()))!;
        Assert.Equal((1, "test", "local"), ((int)json["schemaVersion"]!, (string?)json["project"], (string?)json["stack"]));
        Assert.Equal("""{"create":1}""", json["summary"]!.ToJsonString());
        Assert.Equal("""["test:word"]""", json["standIns"]!.ToJsonString());
        Assert.Equal("""{"judged":3,"violations":[{"policy":"p","level":"mandatory","urn":"u","message":"m"}]}""", json["policies"]!.ToJsonString());
        Assert.Equal("""{"port":1}""", json["outputs"]!.ToJsonString());
    }

    [Fact]
    public void A_step_says_what_it_does_and_with_what()
    {
        var step = JsonNode.Parse(PlanJson.Write(Plan(Create()), PolicyReport.None))!["steps"]![0]!;
        Assert.Equal(("create", Urn, "command:local:Command", "a", true), ((string?)step["operation"], (string?)step["urn"], (string?)step["type"], (string?)step["name"], (bool)step["custom"]!));
        Assert.Equal("""{"create":"[secret]","id":"(known after up)"}""", step["inputs"]!.ToJsonString());
        Assert.Equal("""["urn:x"]""", step["dependencies"]!.ToJsonString());
        Assert.Null(step["reason"]);
    }

    [Fact]
    public void A_replacement_has_its_reason_its_order_and_both_sides_of_each_change()
    {
        var replacement = Create() with
        {
            Kind = StepKind.Replace,
            Reason = "triggers[0] changed",
            DeleteFirst = true,
            Changes = [new PropertyChange("triggers[0]", PropertyValue.Of("1"), PropertyValue.Of("2")), new PropertyChange("stdin", _secret, null)],
        };
        var step = JsonNode.Parse(PlanJson.Write(Plan(replacement), PolicyReport.None))!["steps"]![0]!;
        Assert.Equal(("replace", "triggers[0] changed", true), ((string?)step["operation"], (string?)step["reason"], (bool)step["deleteBeforeReplace"]!));
        Assert.Equal("""[{"path":"triggers[0]","old":"1","new":"2"},{"path":"stdin","old":"[secret]"}]""", step["changes"]!.ToJsonString());
    }

    [Fact]
    public void No_secret_is_in_it() => Assert.DoesNotContain("hush", PlanJson.Write(Plan(Create()), PolicyReport.None), StringComparison.Ordinal);

    private static Step Create() => new()
    {
        Kind = StepKind.Create,
        Urn = Urn,
        Type = "command:local:Command",
        Name = "a",
        Goal = new ResourceGoal
        {
            Order = 0,
            Urn = Urn,
            Type = "command:local:Command",
            Name = "a",
            Custom = true,
            Inputs = PropertyObject.Empty.With("create", _secret).With("id", PropertyValue.Unknown),
            Dependencies = ["urn:x"],
        },
    };

    private static DeploymentPlan Plan(Step step) => new(
        new StackConfig("test", "local", ImmutableSortedDictionary<string, string>.Empty, [], ["test:word"]), [step], [], PropertyObject.Empty.With("port", PropertyValue.Of(1)));

    private static PolicyReport Report() => new([new PolicyViolation("p", PolicyLevel.Mandatory, "u", "m")], 3, ImmutableDictionary<string, Func<string>>.Empty);
}
