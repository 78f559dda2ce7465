using HostChecks.Fleets;

namespace EndToEnd.Support;

/// <summary>
/// A node made by <c>./golden up e2e</c>, with destinations on the workstation that it may and may not reach, and a
/// resolver that answers for them. <c>GOLDEN_E2E_KEEP=1</c> leaves it running for the next run and for looking around.
/// </summary>
public sealed class NodeFixture : IAsyncLifetime
{
    private const string Stack = "e2e";
    private readonly List<IAsyncDisposable> _running = [];
    private bool _rebooted;

    public FleetNode Fleet { get; private set; } = null!;

    internal Node Node { get; private set; } = null!;

    internal DockerApi Docker { get; private set; } = null!;

    internal CollectedLogs Logs { get; private set; } = null!;

    private static bool Keep => Environment.GetEnvironmentVariable("GOLDEN_E2E_KEEP") == "1";

    public async Task InitializeAsync()
    {
        _running.Add(new Resolver(53, "golden.test"));
        foreach (var port in Destinations.All) _running.Add(new Destination(port));
        await Launcher.RunAsync(["up", Stack, "--yes"]);
        var fleet = FleetReader.Parse(await Launcher.RunAsync(["output", "fleet", "--show-secrets", "--stack", Stack]), "fleet");
        Fleet = Assert.Single(fleet.Nodes);
        Node = await Node.OpenAsync(Fleet.Ssh!.ToTarget());
        _running.Add(Node);
        Docker = new DockerApi(Fleet.Docker!.ToEndpoint());
        Logs = new CollectedLogs(Fleet.Spec!.LogCollector.Port, Fleet.Name);
        await TinyImage.LoadAsync(Node, Docker);
    }

    /// <summary>Reboots the node the first time that it is called, and waits until the Docker API answers again.</summary>
    public async Task RebootOnceAsync()
    {
        if (_rebooted) return;
        _rebooted = true;
        var before = await Node.RunAsync("cat /proc/sys/kernel/random/boot_id");
        await Node.TryAsync("sudo -n systemctl reboot");
        await Eventually.TrueAsync("the node has booted again", async () =>
            await Node.TryAsync("cat /proc/sys/kernel/random/boot_id") is { Succeeded: true } answer && answer.OutputText != before);
        await Eventually.TrueAsync("the Docker API answers", async () => await Docker.AnswersAsync());
    }

    public async Task DisposeAsync()
    {
        Docker?.Dispose();
        foreach (var each in Enumerable.Reverse(_running)) await each.DisposeAsync();
        if (!Keep) await Launcher.RunAsync(["down", Stack, "--yes"]);
    }
}
