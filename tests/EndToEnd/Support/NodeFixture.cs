using HostChecks.Fleets;

namespace EndToEnd.Support;

/// <summary>
/// A node made by <c>./golden up e2e</c>, with destinations on the workstation that it may and may not reach, and a
/// resolver that answers for them.
/// </summary>
public abstract class NodeFixture : IAsyncLifetime
{
    internal const string Stack = "e2e";
    private readonly List<IAsyncDisposable> _running = [];

    public FleetNode Fleet { get; private set; } = null!;

    /// <summary>What <c>up</c> said.</summary>
    public string Said { get; private set; } = "";

    internal Node Node { get; private set; } = null!;

    internal DockerApi Docker { get; private set; } = null!;

    internal CollectedLogs Logs { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        _running.Add(new Resolver(53, "golden.test"));
        foreach (var port in Destinations.All) _running.Add(new Destination(port));
        Said = await Launcher.RunAsync(["up", Stack, "--yes"]);
        var fleet = FleetReader.Parse(await Launcher.RunAsync(["output", "fleet", "--show-secrets", "--stack", Stack]), "fleet");
        Fleet = Assert.Single(fleet.Nodes);
        Node = await Node.OpenAsync(Fleet.Ssh!.ToTarget());
        _running.Add(Node);
        Docker = new DockerApi(Fleet.Docker!.ToEndpoint());
        Logs = new CollectedLogs(Fleet.Spec!.LogCollector.Port, Fleet.Name);
        await TinyImage.LoadAsync(Node, Docker);
    }

    public virtual async Task DisposeAsync()
    {
        Docker?.Dispose();
        foreach (var each in Enumerable.Reverse(_running)) await each.DisposeAsync();
    }
}
