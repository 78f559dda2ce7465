using EndToEnd.Support;

namespace EndToEnd.Proofs;

/// <summary>The cloud's metadata service, played by a listener on its addresses on the node itself, is for root alone.</summary>
public abstract class MetadataProofs(NodeFixture fixture, bool rebooted) : NodeProofs(fixture, rebooted)
{
    private const string Secret = "instance credentials";

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("[fd00:ec2::254]")]
    public async Task Only_root_reaches_it(string address)
    {
        await PlayAsync();
        Assert.Equal(Secret, await Fixture.Node.RunAsync($"sudo -n busybox wget -T 20 -qO- http://{address}/"));

        var user = await Fixture.Node.TryAsync($"busybox wget -T 20 -qO- http://{address}/");
        Assert.NotEqual(0, user.ExitCode);
        Assert.DoesNotContain(Secret, user.OutputText, StringComparison.Ordinal);

        var container = await Container.RunAsync(Fixture.Docker, $"wget -T 20 -qO- http://{address}/");
        Assert.NotEqual(0, container.ExitCode);
        Assert.DoesNotContain(Secret, container.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_on_the_network_of_the_daemon_does_not_reach_it_either()
    {
        await PlayAsync();
        var container = await Container.RunAsync(Fixture.Docker, "wget -T 20 -qO- http://169.254.169.254/", new() { ["NetworkMode"] = "host" });
        Assert.NotEqual(0, container.ExitCode);
        Assert.DoesNotContain(Secret, container.Output, StringComparison.Ordinal);
    }

    private async Task PlayAsync()
    {
        await Fixture.Node.RunAsync("sudo -n sh -c 'ip addr replace 169.254.169.254/32 dev lo; ip addr replace fd00:ec2::254/128 dev lo; mkdir -p /run/imds'");
        await Fixture.Node.RunAsync($"echo '{Secret}' | sudo -n tee /run/imds/index.html");
        // A unit of its own outlives this session; one that already runs is no error.
        foreach (var (unit, listen) in new[] { ("imds4", "169.254.169.254:80"), ("imds6", "[fd00:ec2::254]:80") })
            await Fixture.Node.RunAsync($"systemctl is-active -q {unit} || sudo -n systemd-run -q --unit={unit} busybox httpd -f -p {listen} -h /run/imds");
        await Eventually.TrueAsync("the listeners run", async () =>
            (await Fixture.Node.RunAsync("sudo -n ss -Hltn 'sport = :80' | wc -l")) == "2");
    }
}
