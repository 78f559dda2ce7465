namespace Docker.DotNet;

/// <summary>No credentials: plain HTTP over <c>tcp://</c>, file permissions over a unix socket.</summary>
public class AnonymousCredentials : Credentials
{
    public override bool IsTlsCredentials() => false;

    public override HttpMessageHandler GetHandler(HttpMessageHandler innerHandler) => innerHandler;
}
