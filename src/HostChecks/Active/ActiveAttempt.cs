namespace HostChecks.Active;

/// <summary>The attempts that an <see cref="Baseline.Evidence.ActiveProbe"/> may name, all against the Docker API's TCP address.</summary>
/// <remarks>
/// Content of a reading: <c>accepted: detail</c> when the attempt got through, <c>refused: detail</c> when the server
/// turned it away. A port that does not answer at all is Failed: silence proves nothing about the server behind it.
/// <see cref="Certificate"/> is JSON instead.
/// </remarks>
public static class ActiveAttempt
{
    /// <summary>The API without TLS.</summary>
    public const string Plaintext = "plaintext";

    /// <summary>TLS without a client certificate, then <c>GET /_ping</c>.</summary>
    public const string NoClientCertificate = "no-client-cert";

    /// <summary>TLS with a client certificate of a CA that the server cannot know.</summary>
    public const string ForeignClientCertificate = "foreign-client-cert";

    /// <summary>A handshake that offers nothing newer than TLS 1.0.</summary>
    public const string Tls10 = "tls10";

    /// <summary>A handshake that offers nothing newer than TLS 1.1.</summary>
    public const string Tls11 = "tls11";

    /// <summary>The server's certificate: subject, names, validity, key and signature; protocol and cipher of the session.</summary>
    public const string Certificate = "server-certificate";

    /// <summary>The cloud's metadata service, from inside a throw-away container. Content may also be <c>skipped: reason</c>.</summary>
    public const string ContainerMetadata = "container-metadata";

    /// <summary>An address that is not allowed, from inside a throw-away container. Content may also be <c>skipped: reason</c>.</summary>
    public const string ContainerEgress = "container-egress";

    /// <summary>A line of the host's log on its way to the log server: <c>arrived: detail</c>, <c>lost: detail</c> or <c>skipped: reason</c>.</summary>
    public const string LogCanary = "log-canary";
}
