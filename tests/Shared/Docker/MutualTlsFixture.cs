namespace Tests.Shared.Docker;

/// <summary>One daemon that wants client certificates for all tests of a class; none where dockerd cannot run.</summary>
public sealed class MutualTlsFixture : IAsyncLifetime
{
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
        if (PrivateDaemon.Obstacle is null)
            _daemon = await PrivateDaemon.StartAsync(withTls: true);
    }

    public async Task DisposeAsync()
    {
        if (_daemon is not null)
            await _daemon.DisposeAsync();
    }
}
