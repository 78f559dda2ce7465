using System.Collections.Concurrent;
using OpenSsh;

namespace HostChecks.Collecting;

/// <summary>One ssh-agent for each private key of a fleet: hosts that share a key share its agent.</summary>
public sealed class AgentPool : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<SshAgent>>> _agents = new(StringComparer.Ordinal);

    /// <summary>The agent that holds a key; <c>null</c> without a key.</summary>
    /// <exception cref="SshException">The key is refused.</exception>
    public async Task<SshAgent?> ForAsync(string? privateKey, CancellationToken cancellationToken) =>
        privateKey is null ? null : await _agents.GetOrAdd(privateKey, key => new Lazy<Task<SshAgent>>(() => SshAgent.StartAsync(key, cancellationToken))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var agent in _agents.Values)
        {
            // One that did not start has cleaned up after itself.
            if (agent.IsValueCreated && await agent.Value.ContinueWith(task => task.IsCompletedSuccessfully, TaskScheduler.Default)) await (await agent.Value).DisposeAsync();
        }
    }
}
