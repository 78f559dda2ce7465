using System.Collections.Immutable;
using System.Text.Json;
using Policies.Sdk.Values;

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

    /// <summary>Secret values; of objects and lists, which arrive as JSON, also the texts in them.</summary>
    internal IEnumerable<string> Secrets => SecretConfigKeys.Where(Config.ContainsKey).SelectMany(key => Texts(Config[key]).Append(Config[key]));

    private static List<string> Texts(string setting)
    {
        if (setting is not ['{' or '[', ..]) return [];
        try
        {
            return [.. Texts(PolicyJson.Parse(setting))];
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            // Not JSON after all: the setting as a whole is secret.
            return [];
        }
    }

    private static IEnumerable<string> Texts(PolicyValue value) => value switch
    {
        PolicyString text => [text.Value],
        PolicyList list => list.Items.SelectMany(Texts),
        PolicyObject members => members.Members.Values.SelectMany(Texts),
        _ => [],
    };
}
