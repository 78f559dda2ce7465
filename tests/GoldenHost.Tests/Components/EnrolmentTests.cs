using GoldenHost.Tests.Running;
using Pulumi;
using RemoteArgs = Pulumi.Command.Remote.CommandArgs;

namespace GoldenHost.Tests.Components;

[Collection(StackCollection.Name)]
public sealed class EnrolmentTests
{
    private const string Remote = "command:remote:Command";

    [Fact]
    public async Task Commands_are_constant_words()
    {
        var commands = (await ProgramRun.Of("local")).OfType(Remote).Select(command => command.Text("create"));

        Assert.Equal(
            new[] { "csr docker", "csr log", "install docker", "install log", "rotate-host-key", "wait" }.Select(words => $"sudo -n /usr/local/sbin/golden-enrol {words}"),
            commands.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public async Task Host_key_is_pinned_always_first_the_bootstrap_key_then_the_rotated_one(string stack)
    {
        var commands = (await ProgramRun.Of(stack)).OfType(Remote).ToArray();

        Assert.All(commands, command =>
        {
            var expected = command.Name.EndsWith("-wait", StringComparison.Ordinal) || command.Name.EndsWith("-rotate-host-key", StringComparison.Ordinal)
                ? "ecdsa-sha2-nistp256 "
                : "ANSWER ";
            Assert.StartsWith(expected, Assert.IsType<string>(command.Object("connection")["hostKey"]), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Another_machine_runs_every_command_anew()
    {
        var commands = (await ProgramRun.Of("local")).OfType(Remote);

        Assert.All(commands, command => Assert.Equal("n1-machine-id", Assert.Single(command.List("triggers"))));
    }

    [Fact]
    public async Task Connection_is_secret_patient_and_as_the_administration_account()
    {
        foreach (var command in (await ProgramRun.Of("local")).OfType(Remote))
        {
            Assert.True(await Outputs.IsSecret(Assert.IsType<RemoteArgs>(command.Args).Connection));
            var connection = command.Object("connection");
            Assert.Equal("golden", connection["user"]);
            Assert.Equal(22001.0, connection["port"]);
            Assert.True((double)connection["dialErrorLimit"]! >= 100);
            Assert.Contains("PRIVATE KEY", Assert.IsType<string>(connection["privateKey"]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_is_logged_and_no_previous_output_is_sent_as_a_variable()
    {
        Assert.All((await ProgramRun.Of("local")).OfType(Remote), command =>
        {
            Assert.Equal("none", command.Text("logging"));
            Assert.Equal(false, command.Inputs["addPreviousOutputInEnv"]);
            Assert.DoesNotContain("environment", command.Inputs.Keys);
        });
    }

    [Fact]
    public async Task Steps_wait_for_each_other()
    {
        var run = await ProgramRun.Of("local");

        Assert.Equal(["n1-machine"], await DependsOn(run["n1-enrolment-wait"]));
        Assert.Equal(["n1-enrolment-wait"], await DependsOn(run["n1-enrolment-rotate-host-key"]));
        Assert.Equal(["n1-enrolment-rotate-host-key"], await DependsOn(run["n1-enrolment-csr-docker"]));
        Assert.Equal(["n1-daemon-install-log"], await DependsOn(run["n1-daemon-install-docker"]));
        Assert.Equal(["n1-daemon"], await DependsOn(run["verification-hostchecks"]));
    }

    [Fact]
    public async Task Request_names_the_node_and_the_address_at_which_it_is_reached()
    {
        Assert.Equal("DNS:n1\nIP:127.0.0.1\n", (await ProgramRun.Of("local"))["n1-enrolment-csr-docker"].Text("stdin"));
        Assert.Equal("DNS:web-1\nIP:10.40.0.7\n", (await ProgramRun.Of("prod"))["web-1-enrolment-csr-docker"].Text("stdin"));
    }

    [Fact]
    public async Task A_renewed_certificate_is_installed_by_the_same_command_on_the_same_machine()
    {
        var install = (await ProgramRun.Of("local"))["n1-daemon-install-docker"];

        Assert.Equal("CERTIFICATE n1-daemon-docker-certificate\nCERTIFICATE dockerCa-certificate\n", install.Text("stdin"));
        Assert.DoesNotContain("update", install.Inputs.Keys);
        Assert.Equal(["n1-machine-id"], install.List("triggers").Select(trigger => (string?)trigger));
    }

    [Fact]
    public async Task Log_certificate_comes_with_the_authority_that_signed_it_first()
    {
        var bundle = (await ProgramRun.Of("prod"))["web-1-daemon-install-log"].Text("stdin").Split('\n');

        Assert.Equal(["CERTIFICATE web-1-daemon-log-certificate", "CERTIFICATE logCa-certificate", "-----BEGIN CERTIFICATE-----"], bundle.Take(3));
    }

    [Fact]
    public async Task Verification_gets_the_fleet_on_a_secret_stdin_and_runs_again_for_another_machine_or_baseline()
    {
        var run = await ProgramRun.Of("local");
        var checks = run["verification-hostchecks"];

        Assert.Equal("./golden hostchecks run --fleet -", checks.Text("create"));
        Assert.True(await Outputs.IsSecret(Assert.IsType<Pulumi.Command.Local.CommandArgs>(checks.Args).Stdin));
        Assert.Equal("n1-machine-id", checks.List("triggers")[0]);
        Assert.Equal(64, Assert.IsType<string>(checks.List("triggers")[1]).Length);
    }

    private static async Task<string[]> DependsOn(RecordedResource resource) =>
        [.. (await Outputs.DependenciesOf(resource.Options)).Select(other => other.GetResourceName())];
}
