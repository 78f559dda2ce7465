using System.Buffers.Binary;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HostChecks.Docker;

namespace EndToEnd.Support;

/// <summary>The Docker Engine API as a client of our own speaks it: what is refused must not depend on a library's manners.</summary>
internal sealed class DockerApi : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="endpoint">Where, and whose server certificate is accepted.</param>
    /// <param name="client">Certificate to show instead of the endpoint's own.</param>
    /// <param name="anonymous">Show none.</param>
    /// <param name="tlsName">Name that the server's certificate must have, instead of the endpoint's.</param>
    public DockerApi(DockerEndpoint endpoint, X509Certificate2? client = null, bool anonymous = false, string? tlsName = null)
    {
        var authority = X509Certificate2.CreateFromPem(endpoint.Ca);
        var options = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck },
        };
        options.CertificateChainPolicy.CustomTrustStore.Add(authority);
        if (!anonymous) options.ClientCertificates = [client ?? Pkcs(X509Certificate2.CreateFromPem(endpoint.Certificate, endpoint.Key))];
        _http = new HttpClient(new SocketsHttpHandler { SslOptions = options, PooledConnectionLifetime = TimeSpan.Zero })
        {
            BaseAddress = new Uri($"https://{endpoint.Address.Host}:{endpoint.Address.Port}"),
            Timeout = TimeSpan.FromMinutes(5),
            // The handler checks the certificate against the name in this header, whatever the options say.
            DefaultRequestHeaders = { Host = tlsName ?? endpoint.TlsName ?? endpoint.Address.Host },
        };
    }

    public void Dispose() => _http.Dispose();

    public async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(answer);
    }

    public async Task<JsonNode> PostAsync(string path, JsonNode? body = null)
    {
        using var content = body is null ? null : JsonContent.Create(body);
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        return await ReadAsync(answer);
    }

    public async Task ImportAsync(byte[] tar, string repository)
    {
        using var content = new ByteArrayContent(tar) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-tar") } };
        using var answer = await _http.PostAsync(new Uri($"/images/create?fromSrc=-&repo={repository}&tag=latest", UriKind.Relative), content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Both streams of a container from its start to its end. Attach first, then start it.</summary>
    public async Task<Task<string>> AttachAsync(string container)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/containers/{container}/attach?stream=1&stdout=1&stderr=1", UriKind.Relative));
        var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return ReadFramesAsync(answer);
    }

    public Task DeleteAsync(string path) => _http.DeleteAsync(new Uri(path, UriKind.Relative));

    public async Task<bool> AnswersAsync()
    {
        try
        {
            await GetAsync("/version");
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>A key that comes from PEM is only usable for TLS after a round trip.</summary>
    public static X509Certificate2 Pkcs(X509Certificate2 certificate) =>
        X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);

    private static async Task<string> ReadFramesAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var framed = await answer.Content.ReadAsByteArrayAsync();
            var text = new StringBuilder();
            // Frames: stream, 3 zero bytes, length, data.
            for (var at = 0; at + 8 <= framed.Length;)
            {
                var length = BinaryPrimitives.ReadInt32BigEndian(framed.AsSpan(at + 4));
                text.Append(Encoding.UTF8.GetString(framed, at + 8, length));
                at += 8 + length;
            }
            return text.ToString();
        }
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.RequestUri} → {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true })!;
    }
}
