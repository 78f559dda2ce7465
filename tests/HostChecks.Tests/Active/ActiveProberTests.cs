using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Baseline.Evidence;
using HostChecks.Active;
using HostChecks.Docker;
using HostChecks.Tests.Support;
using OpenSsh.Tests;

namespace HostChecks.Tests.Active;

[Trait("Category", "Docker")]
public sealed class ActiveProberTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    [SkippableTheory]
    [InlineData(ActiveAttempt.Plaintext)]
    [InlineData(ActiveAttempt.NoClientCertificate)]
    [InlineData(ActiveAttempt.ForeignClientCertificate)]
    [InlineData(ActiveAttempt.Tls10)]
    [InlineData(ActiveAttempt.Tls11)]
    public async Task A_daemon_with_mutual_TLS_refuses(string attempt)
    {
        var reading = await TryAsync(engine.Tls, attempt);

        Assert.Equal(ReadingStatus.Read, reading.Status);
        Assert.StartsWith("refused: ", reading.Content, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_servers_certificate_is_described()
    {
        var reading = await TryAsync(engine.Tls, ActiveAttempt.Certificate);

        using var json = JsonDocument.Parse(reading.Content);
        Assert.Equal("ECDSA", json.RootElement.GetProperty("keyAlgorithm").GetString());
        Assert.Equal(256, json.RootElement.GetProperty("keyBits").GetInt32());
        Assert.Contains("golden", json.RootElement.GetProperty("names").EnumerateArray().Select(name => name.GetString()));
        Assert.True(json.RootElement.GetProperty("notAfter").GetDateTimeOffset() > DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task A_plaintext_API_is_seen_as_accepting()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = AnswerAsync(listener, "HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\n\r\nOK");

        var reading = await TryAsync(Endpoint(listener), ActiveAttempt.Plaintext);

        Assert.Equal("accepted: HTTP/1.1 200 OK", reading.Content);
        await server;
    }

    [Theory]
    [InlineData(new byte[] { 22, 3, 2, 0, 80, 2, 0, 0, 76, 3, 2, 9, 9 }, "accepted: the server chose TLS 1.1")]
    [InlineData(new byte[] { 21, 3, 1, 0, 2, 2, 70 }, "refused: TLS alert 70")]
    [InlineData(new byte[] { 22, 3, 3, 0, 80, 2, 0, 0, 76, 3, 3, 9, 9 }, "refused: the answer is no TLS handshake of that version")]
    public async Task An_old_TLS_version_is_judged_by_the_servers_own_answer(byte[] answer, string expected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = AnswerAsync(listener, answer);

        Assert.Equal(expected, (await TryAsync(Endpoint(listener), ActiveAttempt.Tls11)).Content);
        await server;
    }

    [Fact]
    public async Task A_port_that_does_not_answer_proves_nothing()
    {
        var reading = await TryAsync(new DockerEndpoint { Address = new Uri($"tcp://127.0.0.1:{TestSshd.FreePort()}") }, ActiveAttempt.Plaintext);

        Assert.Equal(ReadingStatus.Failed, reading.Status);
    }

    [Fact]
    public async Task A_port_that_stays_silent_is_a_timeout()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var reading = await TryAsync(Endpoint(listener), ActiveAttempt.Plaintext, TimeSpan.FromMilliseconds(300));

        Assert.Equal(ReadingStatus.TimedOut, reading.Status);
    }

    [Fact]
    public async Task A_port_that_closes_refuses()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = AnswerAsync(listener, Array.Empty<byte>());

        Assert.StartsWith("refused: ", (await TryAsync(Endpoint(listener), ActiveAttempt.Tls10)).Content, StringComparison.Ordinal);
        await server;
    }

    private static DockerEndpoint Endpoint(TcpListener listener) => new() { Address = new Uri($"tcp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}") };

    private static async Task<Reading> TryAsync(DockerEndpoint endpoint, string attempt, TimeSpan? timeout = null)
    {
        ImmutableDictionary<string, Reading> readings = await new ActiveProber(endpoint, timeout ?? TimeSpan.FromSeconds(30)).ReadAsync([new ActiveProbe(attempt)], CancellationToken.None);
        return readings[$"active:{attempt}"];
    }

    private static Task AnswerAsync(TcpListener listener, string answer) => AnswerAsync(listener, System.Text.Encoding.ASCII.GetBytes(answer));

    private static async Task AnswerAsync(TcpListener listener, byte[] answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        _ = await stream.ReadAsync(new byte[4096]);
        await stream.WriteAsync(answer);
        client.Client.Shutdown(SocketShutdown.Send);
        // Until the other side has read: closing at once could reset the connection under its feet.
        try
        {
            _ = await stream.ReadAsync(new byte[1]);
        }
        catch (IOException)
        {
            // It went away without reading all: that is its right.
        }
    }
}
