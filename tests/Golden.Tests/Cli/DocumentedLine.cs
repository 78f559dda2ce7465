using System.Text.RegularExpressions;

namespace Golden.Tests.Cli;

/// <summary>A command that a page tells people to type.</summary>
/// <param name="Where">File and line.</param>
/// <param name="Words">The program first.</param>
internal sealed partial record DocumentedLine(string Where, string[] Words)
{
    /// <summary>Every command of a program in our pages (fenced blocks and inline code) and workflows.</summary>
    public static IEnumerable<DocumentedLine> Of(string program) =>
        Pages().SelectMany(page => Code(page).SelectMany(code => In(code.Text, program).Select(words => new DocumentedLine($"{page}:{code.Line}", words))));

    /// <summary>The commands of a program in one line of shell.</summary>
    public static IEnumerable<string[]> In(string shell, string program) =>
        Regex.Matches(shell, $@"(?<![\w./-]){Regex.Escape(program)}(?![\w./-])(?<words>[^`|<>;&#·)]*)")
            .Select(match => (string[])[program, .. Word().Matches(match.Groups["words"].Value).Select(word => word.Value.Trim('\'', '"'))]);

    private static IEnumerable<string> Pages() =>
        ["README.md", "CONTRIBUTING.md", .. Files("docs", "*.md"), .. Files(".github/workflows", "*.yml")];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Repository.Path(folder), pattern).Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);

    private static IEnumerable<(int Line, string Text)> Code(string page)
    {
        var fenced = page.EndsWith(".yml", StringComparison.Ordinal);
        var lines = File.ReadAllLines(Repository.Path(page));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal)) fenced = !fenced;
            else if (fenced) yield return (i + 1, lines[i]);
            else foreach (Match code in Inline().Matches(lines[i])) yield return (i + 1, code.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex("""'[^']*'|"[^"]*"|\S+""")]
    private static partial Regex Word();
}
