using EndToEnd.Support;

namespace EndToEnd.Proofs;

/// <summary>Workloads reach what is allowed, by address and by name, and nothing else.</summary>
public abstract class EgressProofs(NodeFixture fixture) : NodeProofs(fixture)
{
    [Fact]
    public async Task An_allowed_address_is_reached() =>
        Assert.Contains(Destination.Answer, await FetchAsync(Destinations.Workstation, Destinations.AllowedByAddress));

    [Theory]
    [InlineData(Destinations.Workstation, Destinations.Forbidden)]
    [InlineData("1.1.1.1", 80)]
    public async Task A_forbidden_address_is_not_reached(string host, int port) => Assert.Null(await FetchAsync(host, port));

    [Fact]
    public async Task An_allowed_name_is_reached() =>
        Assert.Contains(Destination.Answer, await FetchAsync(Destinations.AllowedName, Destinations.AllowedByName));

    [Fact]
    public async Task An_allowed_name_is_not_reached_on_another_port() =>
        Assert.Null(await FetchAsync(Destinations.AllowedName, Destinations.Forbidden));

    [Fact]
    public async Task A_forbidden_name_does_not_resolve()
    {
        var container = await Container.RunAsync(Fixture.Docker, $"busybox nslookup {Destinations.ForbiddenName}");
        Assert.DoesNotContain(Destinations.Workstation, container.Output, StringComparison.Ordinal);
        Assert.Null(await FetchAsync(Destinations.ForbiddenName, Destinations.AllowedByName));
    }

    [Fact]
    public async Task An_ordinary_user_of_the_node_reaches_nothing()
    {
        var user = await Fixture.Node.TryAsync($"busybox wget -T 20 -qO- http://{Destinations.Workstation}:{Destinations.AllowedByAddress}/");
        Assert.NotEqual(0, user.ExitCode);
    }

    [Fact]
    public async Task Containers_do_not_reach_the_daemon()
    {
        // The bridge's own address, and the node's: the API listens on neither for them.
        foreach (var address in (string[])["100.127.1.1", "100.127.0.100", "192.168.76.15"]) Assert.Null(await FetchAsync(address, 2376));
    }

    private Task<string?> FetchAsync(string host, int port) => Fetch.FromContainerAsync(Fixture.Docker, host, port);
}
