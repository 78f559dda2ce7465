using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace HostChecks.Active;

/// <summary>Asks the API for <c>/_ping</c> as somebody who should not be answered.</summary>
internal static class PingAttempt
{
    private static readonly byte[] _request = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n"u8.ToArray();

    public static async Task<string> PlainAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(stream, cancellationToken);
        }
        catch (IOException error)
        {
            return $"refused: {error.Message}";
        }
    }

    /// <summary>With TLS 1.3 a server turns a client away only after the client's handshake, so the answer decides, not the handshake.</summary>
    public static async Task<string> TlsAsync(Stream stream, string serverName, X509Certificate2? client, CancellationToken cancellationToken)
    {
        await using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
#pragma warning disable CA5359 // The point of the attempt: whoever answers, nothing secret is sent to them.
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = serverName,
            RemoteCertificateValidationCallback = (_, _, _, _) => true,
        };
#pragma warning restore CA5359
        if (client is not null) options.LocalCertificateSelectionCallback = (_, _, _, _, _) => client;
        try
        {
            await tls.AuthenticateAsClientAsync(options, cancellationToken);
            return await AskAsync(tls, cancellationToken);
        }
        catch (Exception error) when (error is AuthenticationException or IOException)
        {
            return $"refused: {(error.InnerException ?? error).Message.ReplaceLineEndings(" ")}";
        }
    }

    private static async Task<string> AskAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_request, cancellationToken);
        await stream.FlushAsync(cancellationToken);
        var buffer = new byte[512];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        var answer = Encoding.ASCII.GetString(buffer, 0, read);
        var status = answer.Split('\r', '\n')[0];
        if (read == 0) return "refused: the connection was closed";
        // 400 is the answer of a TLS server to plain HTTP; 401 and 403 come from an authorization plugin or a proxy.
        return status.Split(' ') is [_, "400" or "401" or "403", ..] ? $"refused: {status}" : $"accepted: {status}";
    }
}
