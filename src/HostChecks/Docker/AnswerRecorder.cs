using System.Collections.Concurrent;

namespace HostChecks.Docker;

/// <summary>
/// Keeps the engine's own words. The models of Docker.DotNet drop members that they do not know and turn a missing
/// boolean into <c>false</c>; evidence may do neither.
/// </summary>
public sealed class AnswerRecorder(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Bytes of one answer, at most.</summary>
    public const int AnswerLimit = 64 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, byte[]> _answers = new(StringComparer.Ordinal);

    /// <summary>The body of the last successful answer to this path (no version, no query); <c>null</c> when there was none.</summary>
    public byte[]? For(string path) => _answers.GetValueOrDefault(path);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        // An event stream never ends; only documents are kept.
        if (!response.IsSuccessStatusCode || request.RequestUri!.AbsolutePath.EndsWith("/events", StringComparison.Ordinal)) return response;
        await response.Content.LoadIntoBufferAsync(AnswerLimit, cancellationToken);
        _answers[request.RequestUri.AbsolutePath] = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response;
    }
}
