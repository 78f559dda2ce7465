using System.Collections.Immutable;
using System.Text.Json;

namespace Golden.Engine.Config;

/// <summary>The configuration of one run, complete.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Values">By full key, as the program reads them.</param>
/// <param name="SecretKeys">Which of them are secret.</param>
/// <param name="StandIns">Keys whose value was made up for this preview and will differ in an <c>up</c>.</param>
public sealed record StackConfig(
    string Project,
    string Stack,
    ImmutableSortedDictionary<string, string> Values,
    ImmutableSortedSet<string> SecretKeys,
    ImmutableArray<string> StandIns)
{
    private const string ValuesVariable = "PULUMI_CONFIG";
    private const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";

    /// <summary>Variables that carry configuration into the program and must not reach a child process.</summary>
    public static ImmutableArray<string> Variables { get; } = [ValuesVariable, SecretKeysVariable];

    /// <summary>
    /// Puts the configuration where the SDK reads it (its only way in without the Pulumi CLI), until disposed. It is
    /// per process: one program at a time.
    /// </summary>
    public IDisposable Publish()
    {
        Environment.SetEnvironmentVariable(ValuesVariable, JsonSerializer.Serialize(Values));
        Environment.SetEnvironmentVariable(SecretKeysVariable, JsonSerializer.Serialize(SecretKeys));
        return new Published();
    }

    private sealed class Published : IDisposable
    {
        public void Dispose()
        {
            foreach (var variable in Variables) Environment.SetEnvironmentVariable(variable, null);
        }
    }
}
