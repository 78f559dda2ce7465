using HostChecks.Docker;
using HostChecks.Fleets;
using OpenSsh;

namespace HostChecks.Collecting;

/// <summary>A client for the daemon of one node, whichever way leads there.</summary>
public sealed class NodeEngine : IAsyncDisposable
{
    private readonly SshSession? _session;

    private NodeEngine(EngineClient client, SshSession? session)
    {
        Client = client;
        _session = session;
    }

    public EngineClient Client { get; }

    /// <param name="node">A node with a Docker endpoint.</param>
    /// <param name="agents">Agents for private keys of the fleet document.</param>
    /// <param name="timeout">Limit for one answer of the daemon.</param>
    /// <param name="allowSudo">Whether sudo may be used on the host to reach its socket.</param>
    /// <param name="cancellationToken">Ends the preparation.</param>
    /// <exception cref="SshException">ssh cannot be used.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A PEM of the endpoint is malformed.</exception>
    public static async Task<NodeEngine> OpenAsync(FleetNode node, AgentPool agents, TimeSpan timeout, bool allowSudo, CancellationToken cancellationToken)
    {
        var endpoint = node.Docker!.ToEndpoint();
        if (!endpoint.IsSsh) return new NodeEngine(new EngineClient(endpoint, timeout), null);
        var ssh = node.Ssh ?? throw new SshException($"{node.Name} has no 'ssh' for its Docker endpoint {endpoint}");
        var session = await SshSession.OpenAsync(ssh.ToTarget(), cancellationToken, await agents.ForAsync(ssh.PrivateKey, cancellationToken));
        var line = SshDial.Line(endpoint.RemoteSocket, allowSudo);
        return new NodeEngine(new EngineClient(endpoint, timeout, () => session.OpenStream(line)), session);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_session is not null) await _session.DisposeAsync();
    }
}
