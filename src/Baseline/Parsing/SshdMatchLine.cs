namespace Baseline.Parsing;

/// <summary>A line of the SSH server's configuration that holds for some connections only.</summary>
/// <param name="Condition">What stands after <c>Match</c>.</param>
/// <param name="Keyword">In lower case.</param>
public sealed record SshdMatchLine(string Condition, string Keyword, string Value);
