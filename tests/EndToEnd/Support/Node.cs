using OpenSsh;

namespace EndToEnd.Support;

/// <summary>Commands on the node, as its administrator.</summary>
internal sealed class Node : IAsyncDisposable
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(5);
    private readonly SshSession _session;

    private Node(SshSession session) => _session = session;

    public static async Task<Node> OpenAsync(SshTarget target) =>
        new(await SshSession.OpenAsync(target, CancellationToken.None, connectTimeout: TimeSpan.FromMinutes(1)));

    /// <summary>Trimmed output of a command that has to succeed.</summary>
    public async Task<string> RunAsync(string line)
    {
        var result = await TryAsync(line);
        return result.Succeeded
            ? result.OutputText.Trim()
            : throw new InvalidOperationException($"'{line}' on the node: {result.Failure}, exit code {result.ExitCode}\n{result.ErrorText}{result.OutputText}");
    }

    public Task<SshResult> TryAsync(string line) =>
        _session.RunAsync(new SshCommand { Line = line, Timeout = _limit }, CancellationToken.None);

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
