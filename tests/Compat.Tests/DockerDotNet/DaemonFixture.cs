using Docker.DotNet;
using Docker.DotNet.Models;
using Tests.Shared.Docker;

namespace Compat.Tests.DockerDotNet;

/// <summary>One daemon with the image <see cref="Image"/> for all tests of a class; none where dockerd cannot run.</summary>
public sealed class DaemonFixture : IAsyncLifetime
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

    public async Task InitializeAsync()
    {
        if (PrivateDaemon.Obstacle is not null)
            return;

        _daemon = await PrivateDaemon.StartAsync();
        using var client = new DockerClientConfiguration(_daemon.UnixEndpoint).CreateClient();
        await using var root = TinyImage.OpenRootFileSystem();
        var source = new ImagesCreateParameters { Repo = "tiny", Tag = "1", Changes = ["""CMD ["sh"]""", "USER 1000"] };
        await client.Images.CreateImageAsync(source, root, null, new Received<JSONMessage>());
    }

    public async Task DisposeAsync()
    {
        if (_daemon is not null)
            await _daemon.DisposeAsync();
    }
}
