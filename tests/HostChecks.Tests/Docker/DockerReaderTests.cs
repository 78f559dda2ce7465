using System.Collections.Immutable;
using System.Net.Sockets;
using System.Text.Json;
using Baseline.Evidence;
using HostChecks.Docker;
using HostChecks.Tests.Support;
using OpenSsh.Tests;

namespace HostChecks.Tests.Docker;

[Trait("Category", "Docker")]
public sealed class DockerReaderTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-hung-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task Reads_every_query_over_the_unix_socket()
    {
        string[] queries = [DockerQuery.Info, DockerQuery.Version, DockerQuery.Containers, DockerQuery.Images, DockerQuery.ImageHistories, DockerQuery.Networks, DockerQuery.Volumes, DockerQuery.Plugins];

        var readings = await ReadAsync(engine.Unix, queries);

        Assert.All(readings, item => Assert.True(item.Value.Status == ReadingStatus.Read, $"{item.Key}: {item.Value.Reason}"));
        Assert.Equal(2, JsonDocument.Parse(readings["docker:containers"].Content).RootElement.GetArrayLength());
    }

    [SkippableFact]
    public async Task Keeps_members_that_the_models_of_the_client_library_do_not_know()
    {
        var info = (await ReadAsync(engine.Unix, DockerQuery.Info))["docker:info"].Content;

        // Docker.DotNet 3.125 drops both; the daemon sent them.
        Assert.Contains("\"Warnings\":", info, StringComparison.Ordinal);
        Assert.Contains("\"ContainerdCommit\":", info, StringComparison.Ordinal);
        Assert.Contains("\"io.containerd.runc.v2\":", info, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Gives_the_same_answer_over_mutual_TLS()
    {
        var unix = await ReadAsync(engine.Unix, DockerQuery.Version, DockerQuery.Containers);
        var tls = await ReadAsync(engine.Tls, DockerQuery.Version, DockerQuery.Containers);

        Assert.Equal(unix["docker:version"], tls["docker:version"]);
        Assert.Equal(unix["docker:containers"], tls["docker:containers"]);
    }

    [SkippableFact]
    public async Task Takes_secrets_out_and_leaves_the_names()
    {
        var containers = (await ReadAsync(engine.Unix, DockerQuery.Containers))["docker:containers"].Content;

        Assert.Contains("\"DB_PASSWORD=<redacted>\"", containers, StringComparison.Ordinal);
        Assert.Contains("\"IMAGE_TOKEN=<redacted>\"", containers, StringComparison.Ordinal);
        Assert.Contains("\"GREETING=hello\"", containers, StringComparison.Ordinal);
        Assert.Contains("https://user:<redacted>@example.org/", containers, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", containers, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", containers, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_server_with_another_name_is_refused()
    {
        var reading = (await ReadAsync(engine.Tls with { TlsName = "somebody-else" }, DockerQuery.Info))["docker:info"];

        Assert.Equal(ReadingStatus.Failed, reading.Status);
        Assert.Contains("not for 'somebody-else'", reading.Reason, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_server_of_another_CA_is_refused()
    {
        using var foreign = global::Tests.Shared.Docker.DaemonCertificates.NewForeignClient();
        var reading = (await ReadAsync(engine.Tls with { Ca = foreign.ExportCertificatePem() }, DockerQuery.Info))["docker:info"];

        Assert.Equal(ReadingStatus.Failed, reading.Status);
        Assert.Contains("does not lead to the given CA", reading.Reason, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Swarm_queries_are_absent_where_there_is_no_swarm()
    {
        var readings = await ReadAsync(engine.Unix, DockerQuery.Swarm, DockerQuery.Nodes, DockerQuery.Secrets);

        Assert.All(readings.Values, reading => Assert.Equal(ReadingStatus.Absent, reading.Status));
    }

    [Fact]
    public async Task A_daemon_that_is_not_there_is_a_failure_and_never_absent()
    {
        var readings = await ReadAsync(new DockerEndpoint { Address = new Uri("unix:///nonexistent/docker.sock") }, DockerQuery.Info);
        var refused = await ReadAsync(new DockerEndpoint { Address = new Uri($"tcp://127.0.0.1:{TestSshd.FreePort()}") }, DockerQuery.Info);

        Assert.Equal(ReadingStatus.Failed, readings["docker:info"].Status);
        Assert.Equal(ReadingStatus.Failed, refused["docker:info"].Status);
    }

    [Fact]
    public async Task A_daemon_that_hangs_is_a_timeout()
    {
        var path = Path.Combine(_folder, "s");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();

        var readings = await ReadAsync(new DockerEndpoint { Address = new Uri($"unix://{path}") }, TimeSpan.FromMilliseconds(200), DockerQuery.Info);

        Assert.Equal(ReadingStatus.TimedOut, readings["docker:info"].Status);
    }

    private static Task<ImmutableDictionary<string, Reading>> ReadAsync(DockerEndpoint endpoint, params string[] queries) =>
        ReadAsync(endpoint, TimeSpan.FromSeconds(60), queries);

    private static async Task<ImmutableDictionary<string, Reading>> ReadAsync(DockerEndpoint endpoint, TimeSpan timeout, params string[] queries)
    {
        using var client = new EngineClient(endpoint, TimeSpan.FromSeconds(60));
        return await new DockerReader(client, timeout).ReadAsync(queries.Select(query => new DockerProbe(query)), CancellationToken.None);
    }
}
