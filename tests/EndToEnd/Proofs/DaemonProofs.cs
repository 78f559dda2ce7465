using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using EndToEnd.Support;
using HostChecks.Docker;

namespace EndToEnd.Proofs;

/// <summary>Who gets to the Docker API, and what its limits are worth.</summary>
public abstract class DaemonProofs(NodeFixture fixture) : NodeProofs(fixture)
{
    private DockerEndpoint Endpoint => Fixture.Fleet.Docker!.ToEndpoint();

    [Fact]
    public async Task A_client_with_its_certificate_works()
    {
        var info = await Fixture.Docker.GetAsync("/info");
        Assert.Contains("name=rootless", info["SecurityOptions"]!.AsArray().Select(option => option!.GetValue<string>()));
    }

    [Fact]
    public Task A_client_without_a_certificate_is_refused() =>
        Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(new DockerApi(Endpoint, anonymous: true)));

    [Fact]
    public async Task A_client_with_a_certificate_of_a_foreign_CA_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=operator", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.2")], critical: false));
        using var foreign = DockerApi.Pkcs(request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1)));
        await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(new DockerApi(Endpoint, foreign)));
    }

    [Fact]
    public async Task A_server_with_another_name_is_refused_by_the_client()
    {
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(new DockerApi(Endpoint, tlsName: "another-node")));
        Assert.IsType<AuthenticationException>(error.InnerException);
    }

    [Fact]
    public async Task Plaintext_is_refused()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Endpoint.Address.Host, Endpoint.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync("GET /version HTTP/1.0\r\n\r\n"u8.ToArray());
        var answer = new byte[4096];
        var length = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false);
        Assert.DoesNotContain("ApiVersion", Encoding.ASCII.GetString(answer, 0, length), StringComparison.Ordinal);
        Assert.DoesNotContain("200 OK", Encoding.ASCII.GetString(answer, 0, length), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-tls1_2", true)]
    [InlineData("-tls1_3", true)]
    [InlineData("-tls1_1", false)]
    public async Task Only_current_versions_of_TLS_are_spoken(string version, bool accepted)
    {
        // By the node's openssl: .NET and the workstation may refuse the old version themselves.
        var answer = await Fixture.Node.TryAsync($"echo | timeout 60 openssl s_client -connect 127.0.0.1:2376 {version} -cipher DEFAULT:@SECLEVEL=0 2>&1 | grep -c '^-----BEGIN CERTIFICATE'");
        Assert.Equal(accepted ? "1" : "0", answer.OutputText.Trim());
    }

    [Fact]
    public async Task A_memory_limit_is_enforced()
    {
        var container = await Container.RunAsync(Fixture.Docker, "busybox head -c 200000000 /dev/zero | busybox tail -c 150000000 > /dev/null", new JsonObject { ["Memory"] = 32 << 20, ["MemorySwap"] = 32 << 20 });
        Assert.True(container.OutOfMemory || container.ExitCode != 0, "200 MB fit into a limit of 32 MiB");
        var seen = await Container.RunAsync(Fixture.Docker, "busybox cat /sys/fs/cgroup/memory.max", new JsonObject { ["Memory"] = 32 << 20 });
        Assert.Equal("33554432", seen.Output.Trim());
    }

    [Fact]
    public async Task A_limit_of_processes_is_enforced()
    {
        var limit = new JsonObject { ["PidsLimit"] = 16 };
        var container = await Container.RunAsync(Fixture.Docker, "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do busybox sleep 1 & done; wait", limit);
        Assert.Contains("fork", container.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Root_in_a_container_is_nobody_on_the_node()
    {
        var container = await Container.RunAsync(Fixture.Docker, "busybox id -u; busybox cat /proc/self/uid_map");
        var lines = container.Output.Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal("0", lines[0]);
        Assert.DoesNotMatch(@"^\s*0\s+0\s", lines[1]);
    }

    private static async Task AskAsync(DockerApi client)
    {
        using (client) await client.GetAsync("/version");
    }
}
