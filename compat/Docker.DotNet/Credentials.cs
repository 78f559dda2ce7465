namespace Docker.DotNet;

/// <summary>How a client proves itself to the daemon; decides whether <c>tcp://</c> means plain HTTP or TLS.</summary>
public abstract class Credentials : IDisposable
{
    public abstract bool IsTlsCredentials();

    /// <summary>Returns the handler to send requests with; may configure or wrap <paramref name="innerHandler"/>.</summary>
    public abstract HttpMessageHandler GetHandler(HttpMessageHandler innerHandler);

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
