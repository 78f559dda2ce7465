using GoldenHost.Tests.Running;

namespace GoldenHost.Tests.Components;

[Collection(StackCollection.Name)]
public sealed class BaselineChangeTests
{
    [Fact]
    public async Task One_changed_setting_changes_the_user_data_and_what_hangs_on_it_and_nothing_else()
    {
        var changes = Changes.Between(await ProgramRun.Of("local"), await ProgramRun.Of("local", new Dictionary<string, string> { ["goldenhost:dnsServers"] = """["192.168.76.4"]""" }));

        Assert.Equal(
            [
                // The single-use host key belongs to the user data, so the first two logins pin another one.
                "n1-enrolment-rotate-host-key.connection", "n1-enrolment-wait.connection",
                "n1-machine.stdin", "n1-machine.triggers",
                "verification-hostchecks.stdin", "verification-hostchecks.triggers",
            ],
            changes);
    }

    [Fact]
    public async Task On_aws_it_is_the_instance_that_changes_and_no_part_of_its_surroundings()
    {
        var changes = Changes.Between(await ProgramRun.Of("prod"), await ProgramRun.Of("prod", new Dictionary<string, string> { ["goldenhost:ntpServers"] = """["169.254.169.124"]""" }));

        Assert.Equal(
            [
                "verification-hostchecks.stdin", "verification-hostchecks.triggers",
                "web-1-enrolment-rotate-host-key.connection", "web-1-enrolment-wait.connection",
                "web-1-machine.userDataBase64",
            ],
            changes);
    }

    [Fact]
    public async Task Another_node_leaves_the_first_one_alone()
    {
        var changes = Changes.Between(await ProgramRun.Of("local"), await ProgramRun.Of("local", new Dictionary<string, string> { ["goldenhost:nodes"] = """["n1","n2"]""" }));

        Assert.DoesNotContain(changes, change => change.StartsWith("n1", StringComparison.Ordinal));
        Assert.Contains("n2-machine", changes);
    }

    [Theory]
    [InlineData("local", "n1-machine.stdin,n1-machine.triggers")]
    [InlineData("prod", "web-1-machine.userDataBase64")]
    public async Task Another_generation_replaces_that_node_alone_and_pins_a_key_that_nobody_has_seen(string stack, string machine)
    {
        var node = machine[..machine.IndexOf("-machine", StringComparison.Ordinal)];
        var nodes = new Dictionary<string, string> { ["goldenhost:nodes"] = $"""["{node}","other"]""" };
        var changes = Changes.Between(
            await ProgramRun.Of(stack, nodes),
            await ProgramRun.Of(stack, new Dictionary<string, string>(nodes) { ["goldenhost:nodeGenerations"] = $$"""{"{{node}}":2}""" }));

        Assert.Equal([$"{node}-enrolment-rotate-host-key.connection", $"{node}-enrolment-wait.connection", .. machine.Split(',')], changes);
    }

    [Fact]
    public async Task Another_secret_changes_every_derived_key()
    {
        var before = await ProgramRun.Of("local");
        var after = await ProgramRun.Of("local", new Dictionary<string, string> { [StackFile.SecretKey] = StackFile.TestSecret + "x" });

        var changes = Changes.Between(before, after);

        Assert.All(before.OfType("command:remote:Command"), command => Assert.Contains($"{command.Name}.connection", changes));
        Assert.Contains("n1-machine.triggers", changes);
    }

    [Fact]
    public async Task Shorter_certificates_change_certificates_only()
    {
        var changes = Changes.Between(await ProgramRun.Of("local"), await ProgramRun.Of("local", new Dictionary<string, string> { ["goldenhost:certificateValidityDays"] = "20" }));

        Assert.All(changes, change => Assert.EndsWith("Hours", change, StringComparison.Ordinal));
        Assert.NotEmpty(changes);
    }
}
