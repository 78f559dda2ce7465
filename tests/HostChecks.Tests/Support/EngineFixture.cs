using Docker.DotNet;
using Docker.DotNet.Models;
using HostChecks.Docker;
using Tests.Shared.Docker;

namespace HostChecks.Tests.Support;

/// <summary>A real daemon with mutual TLS, one image and a few containers; none where dockerd cannot run.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    public const string Image = "tiny:1";

    private PrivateDaemon? _daemon;

    public PrivateDaemon Daemon
    {
        get
        {
            Skip.If(_daemon is null, PrivateDaemon.Obstacle);
            return _daemon;
        }
    }

    public DockerEndpoint Unix => new() { Address = Daemon.UnixEndpoint };

    public DockerEndpoint Tls
    {
        get
        {
            using var client = Daemon.Certificates!.NewClient();
            using var key = System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions.GetECDsaPrivateKey(client)!;
            return new DockerEndpoint
            {
                Address = new Uri($"tcp://127.0.0.1:{Daemon.Port}"),
                TlsName = "golden",
                Ca = File.ReadAllText(Daemon.Certificates.CaFile),
                Certificate = client.ExportCertificatePem(),
                Key = key.ExportECPrivateKeyPem(),
            };
        }
    }

    public async Task InitializeAsync()
    {
        if (PrivateDaemon.Obstacle is not null) return;
        _daemon = await PrivateDaemon.StartAsync(withTls: true);
        using var client = Client();
        await using var root = TinyImage.OpenRootFileSystem();
        var source = new ImagesCreateParameters { Repo = "tiny", Tag = "1", Changes = ["CMD [\"sleep\", \"600\"]", "USER 1000", "ENV IMAGE_TOKEN=from-the-image"] };
        await client.Images.CreateImageAsync(source, root, null, new Progress<JSONMessage>());
        await CreateAsync("plain", new HostConfig());
        await CreateAsync("risky", new HostConfig { Privileged = true, Binds = ["/var/run:/host/run"] }, "DB_PASSWORD=hunter2", "GREETING=hello", "URL=https://user:geheim@example.org/");
    }

    public async Task DisposeAsync()
    {
        if (_daemon is not null) await _daemon.DisposeAsync();
    }

    /// <summary>Creates a container that is not started: the settings are the same, and no cgroup is needed.</summary>
    public async Task<string> CreateAsync(string name, HostConfig host, params string[] env)
    {
        using var client = Client();
        host.NetworkMode ??= "none";
        var created = await client.Containers.CreateContainerAsync(new CreateContainerParameters { Name = name, Image = Image, Env = env, HostConfig = host });
        return created.ID;
    }

    public DockerClient Client() => new DockerClientConfiguration(Daemon.UnixEndpoint).CreateClient();
}
