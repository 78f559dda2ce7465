using System.Collections.Immutable;

namespace Golden.Engine.Config;

/// <summary>The configuration cannot be used; carries every problem that was found, not only the first.</summary>
public sealed class ConfigException(ImmutableArray<ConfigProblem> problems)
    : Exception("Configuration error:\n" + string.Join('\n', problems.Select(p => "  " + p)))
{
    public ImmutableArray<ConfigProblem> Problems { get; } = problems;
}
