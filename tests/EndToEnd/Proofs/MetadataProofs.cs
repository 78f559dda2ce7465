using EndToEnd.Support;

namespace EndToEnd.Proofs;

/// <summary>The cloud's metadata service, played by listeners in a network namespace of the node, is for root alone.</summary>
public abstract class MetadataProofs(NodeFixture fixture) : NodeProofs(fixture)
{
    private const string Secret = "instance credentials";
    private static readonly string _player = File.ReadAllText(Repository.Path("tests/Shared/Node/play-metadata.sh"));

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

    private async Task PlayAsync() => await Fixture.Node.RunAsync("sudo -n sh -ec " + OpenSsh.PosixShell.Quote($"{_player}\nplay_metadata"));
}
