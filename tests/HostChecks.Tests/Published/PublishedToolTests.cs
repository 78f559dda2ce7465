using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Docker.DotNet.Models;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Published;

/// <summary>Compiled ahead of time and trimmed, the tool must say what it says when it is built: nothing that it needs was left out.</summary>
[Trait("Category", "Docker")]
public sealed partial class PublishedToolTests(PublishedTool tool, EngineFixture engine) : IClassFixture<PublishedTool>, IClassFixture<EngineFixture>, IDisposable
{
    private static readonly string[] _formats = ["table", "json", "sarif", "junit", "markdown", "html", "prometheus", "oscal"];

    private readonly string _folder = Directory.CreateTempSubdirectory("gh-published-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("list")]
    [InlineData("docs")]
    [InlineData("--help")]
    [InlineData("explain DKR-DAEMON-001")]
    [InlineData("explain DKR-NONE-001")]
    [InlineData("render daemon.json")]
    [InlineData("run --locale")]
    [InlineData("run --fleet -")]
    public async Task Says_the_same(string line)
    {
        var args = line.Split(' ');

        Assert.Equal(await tool.Built.RunAsync(args), await tool.Published.RunAsync(args));
    }

    [Fact]
    public async Task Reads_waivers()
    {
        var file = Path.Combine(_folder, "waivers.yaml");
        await File.WriteAllTextAsync(file, """
            waivers:
              - control: DKR-DAEMON-001
                host: "*"
                reason: known
                owner: ops@example.org
                approvedBy: ciso@example.org
                expires: 2099-01-01
              - control: DKR-NONE-001
                colour: green
            """);
        var built = await tool.Built.RunAsync("waivers", file);

        Assert.Contains("'colour'", built.Error + built.Out, StringComparison.Ordinal);
        Assert.Equal(built, await tool.Published.RunAsync("waivers", file));
    }

    [SkippableFact]
    public async Task Judges_an_engine_and_writes_every_report_alike()
    {
        var bundle = Path.Combine(_folder, "bundle.json");
        await tool.Published.RunAsync("collect", "--local", "--docker", engine.Daemon.UnixEndpoint.ToString(), "--output", bundle);

        var published = await tool.Published.RunAsync(Judge("published"));
        var built = await tool.Built.RunAsync(Judge("built"));

        Assert.Equal(built.ExitCode, published.ExitCode);
        foreach (var format in _formats) Assert.Equal(Report("built", format), Report("published", format));
        Assert.Contains("DKR-CTR-001", Report("published", "json"), StringComparison.Ordinal);

        string[] Judge(string who) => ["judge", bundle, .. _formats.SelectMany(format => (string[])["--format", $"{format}={ReportFile(who, format)}"])];
    }

    [SkippableFact]
    public async Task Tries_the_API_and_a_container_of_its_own()
    {
        string[] args = ["run", "--local", "--docker", engine.Tls.Address.ToString(), "--docker-certs", Certificates(), "--probe-container", EngineFixture.Image, "--probe-network", "none", "--control", "DKR-META-003", "--control", "DKR-TLS-*", "--format", "json"];
        var built = await tool.Built.RunAsync(args);

        Assert.Matches(@"""control"": ""DKR-META-003""[^}]*""status"": ""pass""", built.Out);
        var published = await tool.Published.RunAsync(args);
        Assert.True(built.ExitCode == published.ExitCode, published.Error);
        Assert.Equal(Timeless(built.Out), Timeless(published.Out));
    }

    [SkippableFact]
    public async Task Lists_what_runs()
    {
        string[] args = ["inventory", "--local", "--docker", engine.Daemon.UnixEndpoint.ToString(), "--format", "json"];
        var built = await tool.Built.RunAsync(args);

        Assert.Contains("risky", built.Out, StringComparison.Ordinal);
        Assert.Equal(Timeless(built.Out), Timeless((await tool.Published.RunAsync(args)).Out));
    }

    [SkippableFact]
    public async Task Follows_the_events()
    {
        var id = await engine.CreateAsync("followed", new HostConfig { Privileged = true });
        using var client = engine.Client();
        using var watching = tool.Published.Start("watch", "--local", "--docker", engine.Daemon.UnixEndpoint.ToString(), "--format", "json", "--control", "DKR-CTR-001");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var first = watching.StandardOutput.ReadLineAsync(patience.Token).AsTask();
        try
        {
            while (!first.IsCompleted)
            {
                await client.Containers.StartContainerAsync(id, new ContainerStartParameters());
                await Task.WhenAny(first, Task.Delay(500));
                await client.Containers.KillContainerAsync(id, new ContainerKillParameters());
            }
            // Not SIGINT: whoever is started in the background of a script ignores that.
            using var stop = Process.Start("kill", ["-TERM", $"{watching.Id}"]);
            await watching.WaitForExitAsync(patience.Token);
        }
        finally
        {
            watching.Kill();
        }

        Assert.Equal(130, watching.ExitCode);
        using var line = JsonDocument.Parse((await first)!);
        Assert.Equal("followed", line.RootElement.GetProperty("container").GetString());
    }

    private string Report(string who, string format) => Timeless(File.ReadAllText(ReportFile(who, format)));

    private string ReportFile(string who, string format) => Path.Combine(_folder, $"{who}.{format}");

    private string Certificates()
    {
        var certificates = engine.Tls;
        File.WriteAllText(Path.Combine(_folder, "ca.pem"), certificates.Ca);
        File.WriteAllText(Path.Combine(_folder, "cert.pem"), certificates.Certificate);
        File.WriteAllText(Path.Combine(_folder, "key.pem"), certificates.Key);
        return _folder;
    }

    /// <summary>Without what differs from run to run: times, and the UUIDs that OSCAL makes of them.</summary>
    private static string Timeless(string text) => Time().Replace(text, "TIME");

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|\+00:00)?|(?<=_timestamp_seconds )\d+|[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Time();
}
