using Baseline.Evidence;
using Docker.DotNet.Models;
using HostChecks.Docker;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.BenchCases;

/// <summary>Containers on a real daemon, one for each case in which a well-known tool decides wrongly, and the evidence that they give.</summary>
public sealed class BenchContainers : IAsyncLifetime
{
    private readonly EngineFixture _engine = new();

    public Reading Containers { get; private set; } = new(ReadingStatus.NotCollected);

    public Reading Info { get; private set; } = new(ReadingStatus.NotCollected);

    public bool Ready => Containers.Status == ReadingStatus.Read;

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        if (global::Tests.Shared.Docker.PrivateDaemon.Obstacle is not null) return;
        foreach (var (name, create) in Cases()) await CreateAsync(name, create);

        using var client = new EngineClient(_engine.Unix, TimeSpan.FromMinutes(1));
        var readings = await new DockerReader(client, TimeSpan.FromMinutes(1)).ReadAsync([new DockerProbe("containers"), new DockerProbe("info")], CancellationToken.None);
        (Containers, Info) = (readings["docker:containers"], readings["docker:info"]);
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    private async Task CreateAsync(string name, CreateContainerParameters create)
    {
        create.Name = name;
        create.Image = EngineFixture.Image;
        create.HostConfig ??= new HostConfig();
        create.HostConfig.NetworkMode ??= "none";
        using var client = _engine.Client();
        await client.Containers.CreateContainerAsync(create);
    }

    private static IEnumerable<(string Name, CreateContainerParameters Create)> Cases() =>
    [
        ("case10-nil-in-name", Host(new() { Privileged = true })),
        ("case10-labelled", new() { HostConfig = new() { Privileged = true }, Labels = new Dictionary<string, string> { ["docker_bench_security"] = "docker-bench-security" } }),
        ("case11-privileged", Host(new() { Privileged = true })),
        ("case11-cap-all", Host(new() { CapAdd = ["ALL"] })),
        ("case11-seccomp", Host(new() { SecurityOpt = ["seccomp=unconfined"] })),
        ("case11-seccomp-colon", Host(new() { SecurityOpt = ["seccomp:unconfined"] })),
        ("case11-label", Host(new() { SecurityOpt = ["label=disable"] })),
        ("case12-nnp-false", Host(new() { SecurityOpt = ["no-new-privileges=false"] })),
        ("case12-nnp", Host(new() { SecurityOpt = ["no-new-privileges"] })),
        ("case12-on-failure-0", Host(new() { RestartPolicy = new() { Name = RestartPolicyKind.OnFailure } })),
        ("case12-on-failure-5", Host(new() { RestartPolicy = new() { Name = RestartPolicyKind.OnFailure, MaximumRetryCount = 5 } })),
        ("case12-always", Host(new() { RestartPolicy = new() { Name = RestartPolicyKind.Always } })),
        ("case12-unless-stopped", Host(new() { RestartPolicy = new() { Name = RestartPolicyKind.UnlessStopped } })),
        ("case13-0-0", new() { User = "0:0" }),
        ("case13-root-root", new() { User = "root:root" }),
        ("case13-0-1000", new() { User = "0:1000" }),
        ("case13-1000", new() { User = "1000" }),
        ("case14-var-run", Host(new() { Binds = ["/var/run:/x"] })),
        ("case14-run", Host(new() { Binds = ["/run:/x"] })),
        ("case14-slash", Host(new() { Binds = ["/:/x"] })),
        ("case14-root", Host(new() { Binds = ["/root:/x:ro"] })),
        ("case14-var-lib", Host(new() { Binds = ["/var/lib:/x"] })),
        ("case14-cron", Host(new() { Binds = ["/etc/cron.d:/x"] })),
        ("case15-device-rule", Host(new() { DeviceCgroupRules = ["a *:* rwm"] })),
        ("case20-cpu-quota", Host(new() { CPUQuota = 50000 })),
        ("case20-port-1024", Host(new() { PortBindings = Port("1024") })),
        ("case20-port-1023", Host(new() { PortBindings = Port("1023") })),
    ];

    private static CreateContainerParameters Host(HostConfig host) => new() { HostConfig = host };

    private static Dictionary<string, IList<PortBinding>> Port(string port) => new() { ["80/tcp"] = [new PortBinding { HostIP = "127.0.0.1", HostPort = port }] };
}
