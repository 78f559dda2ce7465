using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Docker.DotNet.Json;

namespace Docker.DotNet.Http;

/// <summary>Sends requests, turns error statuses into exceptions and answers into models. Connections are kept alive.</summary>
internal sealed class ApiClient(HttpClient http, Uri baseUri, DockerClientConfiguration configuration) : IDisposable
{
    public TimeSpan DefaultTimeout { get; set; } = configuration.DefaultTimeout;

    public static ApiClient Create(DockerClientConfiguration configuration, Version apiVersion)
    {
        var endpoint = Endpoint.Of(configuration);
        var http = new HttpClient(configuration.Credentials.GetHandler(endpoint.Handler)) { Timeout = Timeout.InfiniteTimeSpan };
        var baseUri = apiVersion is null ? endpoint.BaseUri : new Uri(endpoint.BaseUri, $"v{apiVersion}/");
        return new ApiClient(http, baseUri, configuration);
    }

    /// <summary>Sends and reads the whole JSON answer.</summary>
    public async Task<T> ReadAsync<T>(ApiRequest request, CancellationToken cancellationToken)
    {
        using var response = await ExchangeAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        var json = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        // What a handler emptied needs no model; to look at the model's type takes longer than to parse most answers.
        return json.AsSpan().SequenceEqual("null"u8) ? default : JsonSerializer.Deserialize<T>(json, DockerJson.Options);
    }

    /// <summary>Sends and drops the answer but for its status.</summary>
    public async Task<HttpStatusCode> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var response = await ExchangeAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        return response.StatusCode;
    }

    /// <summary>Sends and hands over the answer as soon as its headers are there, for as long as it lasts.</summary>
    public Task<HttpResponseMessage> OpenAsync(ApiRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync(request with { IsUnlimited = true }, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    public async Task<Stream> OpenStreamAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await OpenAsync(request, cancellationToken);
        return await response.Content.ReadAsStreamAsync(cancellationToken);
    }

    /// <summary>Reports each JSON value of an endless or chunked answer.</summary>
    public async Task ReportAsync<T>(ApiRequest request, IProgress<T> progress, CancellationToken cancellationToken)
    {
        using var response = await OpenAsync(request, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var values = JsonSerializer.DeserializeAsyncEnumerable<T>(stream, topLevelValues: true, DockerJson.Options, cancellationToken);
        await foreach (var value in values)
            progress.Report(value);
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> ExchangeAsync(
        ApiRequest request, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        using var message = Prepare(request);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!request.IsUnlimited && DefaultTimeout != Timeout.InfiniteTimeSpan)
            limit.CancelAfter(DefaultTimeout);

        HttpResponseMessage response;
        try
        {
            response = await http.SendAsync(message, completion, limit.Token);
        }
        catch (HttpRequestException exception) when (exception.InnerException is AuthenticationException inner)
        {
            // The official handler lets a failed TLS handshake through as it is.
            throw new AuthenticationException(inner.Message, inner);
        }
        catch (HttpRequestException exception) when (exception.InnerException is SocketException inner)
        {
            throw new HttpRequestException("Connection failed", inner);
        }

        try
        {
            await ThrowIfErrorAsync(request, response, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private HttpRequestMessage Prepare(ApiRequest request)
    {
        var uri = new UriBuilder(baseUri);
        uri.Path += request.Path;
        uri.Query = QueryString.Of(request.Query);

        var message = new HttpRequestMessage(request.Method, uri.Uri)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = request.Content,
        };
        message.Headers.Add("User-Agent", "Docker.DotNet");
        foreach (var (name, value) in configuration.DefaultHttpRequestHeaders.Concat(request.Headers))
            message.Headers.Add(name, value);
        if (request.Upgrades)
        {
            message.Headers.Connection.Add("Upgrade");
            message.Headers.Upgrade.Add(new ProductHeaderValue("tcp"));
        }

        return message;
    }

    private static async Task ThrowIfErrorAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = response.StatusCode;
        if (status is >= HttpStatusCode.OK and < HttpStatusCode.BadRequest || (request.Upgrades && status == HttpStatusCode.SwitchingProtocols))
            return;

        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        throw request.OnError?.Invoke(status, body) ?? new DockerApiException(status, body);
    }
}
