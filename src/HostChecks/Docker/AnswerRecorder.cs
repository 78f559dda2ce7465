using System.Runtime.CompilerServices;

namespace HostChecks.Docker;

/// <summary>
/// Keeps the engine's own words. The models of Docker.DotNet drop members that they do not know, turn a missing boolean into
/// <c>false</c>, and refuse what an older or newer engine writes differently; evidence may do none of that. So the library
/// makes the calls and gets an empty document to parse, which also saves most of the time that it takes.
/// </summary>
public sealed class AnswerRecorder(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>
    /// The oldest API whose answers have every member that controls look for (Docker Engine 1.12). What an older one leaves out
    /// would look like something that is not set.
    /// </summary>
    public static readonly Version OldestApi = new(1, 24);

    /// <summary>Bytes of one answer, at most.</summary>
    public const int AnswerLimit = 64 * 1024 * 1024;

    // Flows from the caller into our handler, past the library in between, and so tells concurrent calls apart.
    private readonly AsyncLocal<StrongBox<byte[]?>?> _wanted = new();

    /// <summary>The body of the successful answer to the one request that <paramref name="ask"/> makes.</summary>
    public async Task<byte[]> RecordAsync(Func<Task> ask)
    {
        var wanted = _wanted.Value = new StrongBox<byte[]?>();
        await ask();
        return wanted.Value ?? throw new InvalidOperationException("the daemon's answer was not recorded");
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        // An event stream never ends, and nobody wants it recorded.
        if (!response.IsSuccessStatusCode || _wanted.Value is not { } wanted) return response;
        if (response.Headers.TryGetValues("Api-Version", out var said) && Version.TryParse(said.First(), out var api) && api < OldestApi)
        {
            response.Dispose();
            throw new EngineTooOldException($"the engine speaks API {api}; the oldest that can be judged is {OldestApi}. Upgrade the engine");
        }
        await response.Content.LoadIntoBufferAsync(AnswerLimit, cancellationToken);
        wanted.Value = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        response.Content.Dispose();
        response.Content = new ByteArrayContent("null"u8.ToArray());
        return response;
    }
}
