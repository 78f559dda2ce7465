using System.CommandLine;
using System.CommandLine.Parsing;
using Golden.Cli;

namespace Golden.Nodes;

/// <summary>The form <c>[node] [-- words …]</c>: what follows the two dashes is another program's business.</summary>
/// <param name="Node">Name of the node, if one was given.</param>
/// <param name="Rest">Words after the dashes.</param>
internal sealed record Words(string? Node, IReadOnlyList<string> Rest)
{
    /// <exception cref="UserErrorException">More than one word before the dashes.</exception>
    public static Words Of(ParseResult parsed, Argument<string[]> argument)
    {
        var given = parsed.GetValue(argument) ?? [];
        var dashes = parsed.Tokens.ToList().FindIndex(token => token.Type == TokenType.DoubleDash);
        var after = dashes < 0 ? 0 : parsed.Tokens.Count - dashes - 1;
        var before = given[..^after];
        if (before.Length > 1)
            throw new UserErrorException($"Found {before.Length} words before the dashes ({string.Join(' ', before)}); allowed: the name of one node.\nA program's own words come after two dashes: ./golden docker n1 -- ps");
        return new Words(before.FirstOrDefault(), given[^after..]);
    }
}
