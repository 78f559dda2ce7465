using EndToEnd.Support;

namespace EndToEnd.Proofs;

/// <summary>The cloud's metadata service, played by listeners in a network namespace of the node, is for root alone.</summary>
public abstract class MetadataProofs(NodeFixture fixture) : NodeProofs(fixture)
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

        Assert.Null(await Fetch.FromContainerAsync(Fixture.Docker, address.Trim('[', ']'), 80));
    }

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("fd00:ec2::254")]
    public async Task A_container_on_the_network_of_the_daemon_does_not_reach_it_either(string address)
    {
        await PlayAsync();
        Assert.Null(await Fetch.FromContainerAsync(Fixture.Docker, address, 80, network: "host"));
    }

    // Not on the node's own interfaces: then the answers would leave as traffic to the metadata address.
    private async Task PlayAsync()
    {
        if ((await Fixture.Node.TryAsync("test -e /run/netns/imds")).Succeeded) return;
        await Fixture.Node.RunAsync("sudo -n sh -ec " + OpenSsh.PosixShell.Quote($"""
            mkdir -p /run/imds /run/systemd/network
            echo '{Secret}' > /run/imds/index.html
            printf '[Match]\nName=imds0\n[Link]\nUnmanaged=yes\n' > /run/systemd/network/05-imds.network
            networkctl reload
            ip netns add imds
            ip link add imds0 type veth peer name eth0 netns imds
            ip addr add 169.254.169.1/24 dev imds0
            ip addr add fd00:ec2::1/64 dev imds0 nodad
            ip link set imds0 up
            ip -n imds addr add 169.254.169.254/24 dev eth0
            ip -n imds addr add fd00:ec2::254/64 dev eth0 nodad
            ip -n imds link set eth0 up
            for listen in 169.254.169.254:80 '[fd00:ec2::254]:80'; do
              systemd-run -q -p NetworkNamespacePath=/run/netns/imds busybox httpd -f -p "$listen" -h /run/imds
            done
            """));
        await Eventually.TrueAsync("the listeners run", async () =>
            await Fixture.Node.RunAsync("sudo -n ip netns exec imds ss -Hltn 'sport = :80' | wc -l") == "2");
    }
}
