using Docker.DotNet;

namespace HostChecks.Docker;

/// <summary>Puts our own connection (see <see cref="EngineConnector"/>) and the recorder under Docker.DotNet.</summary>
public sealed class EngineCredentials : Credentials
{
    private const int Connections = 8;

    // Each is an SSH connection of its own.
    private const int DialledConnections = 2;

    private readonly EngineConnector _connector;
    private readonly bool _tls;

    public EngineCredentials(DockerEndpoint endpoint, Func<Stream>? dial = null)
    {
        _connector = new EngineConnector(endpoint, dial);
        _tls = endpoint.IsTls;
        Recorder = new AnswerRecorder(new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellationToken) => await _connector.ConnectAsync(cancellationToken),
            MaxConnectionsPerServer = dial is null ? Connections : DialledConnections,
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
        });
    }

    public AnswerRecorder Recorder { get; }

    // Our connect callback returns a stream that is encrypted already; HttpClient then adds nothing.
    public override bool IsTlsCredentials() => _tls;

    public override HttpMessageHandler GetHandler(HttpMessageHandler innerHandler) => Recorder;

    public override void Dispose()
    {
        Recorder.Dispose();
        _connector.Dispose();
        base.Dispose();
    }
}
