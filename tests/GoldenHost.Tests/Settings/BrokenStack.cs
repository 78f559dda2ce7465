using System.Collections.Immutable;
using Tests.Shared.BrokenStacks;

namespace GoldenHost.Tests.Settings;

/// <summary>A broken configuration as the program gets it.</summary>
internal sealed record BrokenStack
{
    public required ImmutableDictionary<string, string> Values { get; init; }

    /// <summary>Whether the deployment secret is encrypted in the stack file.</summary>
    public required bool Encrypted { get; init; }

    public required ImmutableArray<ExpectedError> Errors { get; init; }

    public static BrokenStack Read(string name)
    {
        var file = BrokenStackFile.Read(name);
        return new BrokenStack
        {
            Values = StackFile.Load(file.Stack).SetItems(file.Set.Select(entry => KeyValuePair.Create(entry.Key, StackFile.Text(entry.Value)))).RemoveRange(file.Remove),
            Encrypted = !file.SecretInClear,
            Errors = file.Errors,
        };
    }
}
