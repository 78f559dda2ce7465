using System.Collections.Immutable;

namespace Policies.Sdk;

/// <summary>The stack that is being deployed, as the engine announced it. Empty before it did.</summary>
public sealed record StackContext
{
    public static StackContext Unknown { get; } = new();

    public string Project { get; init; } = "";

    public string Stack { get; init; } = "";

    public string Organization { get; init; } = "";

    /// <summary>A preview: values may be unknown and nothing is created.</summary>
    public bool DryRun { get; init; }

    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Settings of the stack by full key (<c>project:key</c>), in clear.</summary>
    public ImmutableSortedDictionary<string, string> Config { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Keys of <see cref="Config"/> whose values are secret; they are taken out of every message.</summary>
    public ImmutableSortedSet<string> SecretConfigKeys { get; init; } = [];

    /// <summary>Folder of the Pulumi project; <c>null</c> when the engine did not say.</summary>
    public string? RootDirectory { get; init; }

    /// <summary>Folder of the program (<c>main:</c> of the project); <c>null</c> when the engine did not say.</summary>
    public string? ProgramDirectory { get; init; }

    internal IEnumerable<string> Secrets => SecretConfigKeys.Where(Config.ContainsKey).Select(key => Config[key]);
}
