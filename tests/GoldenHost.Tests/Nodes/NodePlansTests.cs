using Baseline.Keys;
using Baseline.Plan;
using Baseline.Rendering;
using GoldenHost.Nodes;
using GoldenHost.Settings;

namespace GoldenHost.Tests.Nodes;

public sealed class NodePlansTests
{
    [Fact]
    public void Same_settings_make_the_same_plan() => Assert.Equal(Make("local").UserData.Reveal(), Make("local").UserData.Reveal());

    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public void User_data_fits_an_instance(string stack) =>
        Assert.InRange(Convert.FromBase64String(Make(stack).UserData.Reveal()).Length, 1, UserData.Limit - 1);

    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public void User_data_says_which_baseline_it_was_made_from(string stack)
    {
        var plan = Make(stack);

        Assert.Equal(plan.BaselineDigest, UserDataReader.Read(plan.UserData.Reveal()).BaselineDigest);
    }

    [Fact]
    public void Printing_a_plan_shows_no_user_data() => Assert.Contains("UserData = [secret]", Make("local").ToString(), StringComparison.Ordinal);

    [Fact]
    public void Deployment_key_comes_first_and_then_the_keys_of_people()
    {
        const string person = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0V0fGFfFQ1dXq9oY9xQ4WQmYyEr0Nq0YfY0wq2s3Qd me";

        var plan = Make("local", ("goldenhost:adminAuthorizedKeys", $"""["{person}"]"""));

        Assert.Equal([Administration.PublicKey, person], plan.Spec.AdminAuthorizedKeys.AsEnumerable());
    }

    [Fact]
    public void Local_collector_is_the_workstation_on_the_first_port_of_the_block()
    {
        var collector = Make("local", ("goldenhost:localPorts", """{"first":30000}""")).Spec.LogCollector;

        Assert.Equal(("192.168.76.2", 30000, "collector.golden"), (collector.Address, collector.Port, collector.PeerName));
    }

    private static SshKeyPair Administration => new DeploymentKeys(StackFile.TestSecret).Administration("test");

    private static NodePlan Make(string stack, params (string Key, string Value)[] changes)
    {
        var values = StackFile.Load(stack).SetItems(changes.ToDictionary(change => change.Key, change => change.Value));
        return NodePlans.Make(SettingsParser.Parse(StackFile.Parse(values)), Administration)[0];
    }
}
