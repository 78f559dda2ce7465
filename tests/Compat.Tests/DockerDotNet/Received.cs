using System.Collections.Concurrent;

namespace Compat.Tests.DockerDotNet;

/// <summary>Keeps what is reported; unlike <see cref="Progress{T}"/> at once and in order.</summary>
internal sealed class Received<T> : IProgress<T>
{
    private readonly ConcurrentQueue<T> _values = new();

    public IReadOnlyList<T> Values => [.. _values];

    public void Report(T value) => _values.Enqueue(value);
}
