using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Baseline.Evidence;
using Docker.DotNet.Models;
using HostChecks.Active;
using HostChecks.Docker;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Active;

[Trait("Category", "Docker")]
public sealed class ContainerProberTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    private const string Key = "active:container-egress";

    [SkippableFact]
    public async Task What_a_container_reaches_is_accepted()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var reading = await TryAsync(new ActiveOptions { ProbeImage = EngineFixture.Image, ProbeNetwork = "host", ProbeEgress = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}") });

        Assert.StartsWith("accepted: ", reading.Content, StringComparison.Ordinal);
        await AssertNothingStaysAsync();
    }

    [SkippableFact]
    public async Task What_a_container_does_not_reach_is_refused()
    {
        var reading = await TryAsync(new ActiveOptions { ProbeImage = EngineFixture.Image, ProbeNetwork = "none", ProbeEgress = "192.0.2.1:443" });

        Assert.StartsWith("refused: ", reading.Content, StringComparison.Ordinal);
        await AssertNothingStaysAsync();
    }

    [SkippableFact]
    public async Task An_image_that_is_not_there_proves_nothing()
    {
        var reading = await TryAsync(new ActiveOptions { ProbeImage = "no-such-image:1" });

        Assert.Equal(ReadingStatus.Failed, reading.Status);
        Assert.Contains("no-such-image:1", reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_who_did_not_ask_gets_a_container() =>
        Assert.StartsWith("skipped: ", ContainerProber.Skipped([new ActiveProbe(ActiveAttempt.ContainerEgress)])[Key].Content, StringComparison.Ordinal);

    private async Task<Reading> TryAsync(ActiveOptions options)
    {
        using var client = new EngineClient(engine.Unix, TimeSpan.FromMinutes(1));
        return (await new ContainerProber(client, options, TimeSpan.FromMinutes(1)).ReadAsync([new ActiveProbe(ActiveAttempt.ContainerEgress)], CancellationToken.None))[Key];
    }

    private async Task AssertNothingStaysAsync()
    {
        using var client = engine.Client();
        var left = await client.Containers.ListContainersAsync(new ContainersListParameters { All = true });
        Assert.DoesNotContain(left, container => container.Labels.ContainsKey("hostchecks.probe"));
    }
}
