using System.Net;

namespace Docker.DotNet.Http;

/// <summary>One request to the daemon, relative to the endpoint and API version.</summary>
internal sealed record ApiRequest(HttpMethod Method, string Path)
{
    /// <summary>A parameters model whose <see cref="QueryStringParameterAttribute"/> properties become the query.</summary>
    public object Query { get; init; }

    public HttpContent Content { get; init; }

    public IEnumerable<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The daemon answers when it likes (stop, wait), so the default timeout does not apply.</summary>
    public bool IsUnlimited { get; init; }

    /// <summary>Maps an error status to a more telling exception, or null to leave it a <see cref="DockerApiException"/>.</summary>
    public Func<HttpStatusCode, string, Exception> OnError { get; init; }

    /// <summary>Asks the daemon to turn the connection into a raw two-way stream.</summary>
    public bool Upgrades { get; init; }

    public static ApiRequest Get(string path) => new(HttpMethod.Get, path);

    public static ApiRequest Post(string path) => new(HttpMethod.Post, path);

    public static ApiRequest Delete(string path) => new(HttpMethod.Delete, path);
}
