using System.Text.RegularExpressions;
using GoldenHost.Settings;

namespace GoldenHost.Tests.Settings;

public sealed partial class DocumentationTests
{
    [GeneratedRegex("goldenhost:([a-zA-Z]+)")]
    private static partial Regex Mention();

    [GeneratedRegex("^\\| (`[a-zA-Z]+`(, )?)+ \\|", RegexOptions.Multiline)]
    private static partial Regex TableOfKeys();

    [Fact]
    public void Pages_mention_no_key_that_does_not_exist()
    {
        var known = SettingKeys.All.Select(key => key.Name).Append("index").ToHashSet(StringComparer.Ordinal);
        var mentions = Directory.GetFiles(Repository.Path("docs"), "*.md")
            .SelectMany(file => Mention().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Key: match.Groups[1].Value)))
            .ToArray();

        Assert.NotEmpty(mentions);
        Assert.All(mentions, mention => Assert.True(known.Contains(mention.Key), $"{mention.File} mentions {mention.Key}"));
    }

    [Fact]
    public void Table_of_the_tutorial_names_existing_keys()
    {
        var known = SettingKeys.All.Select(key => key.Name).ToHashSet(StringComparer.Ordinal);
        var keys = TableOfKeys().Matches(File.ReadAllText(Repository.Path("docs/tutorial.md")))
            .SelectMany(row => row.Value.Split(['|', '`', ',', ' '], StringSplitOptions.RemoveEmptyEntries)).ToArray();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains(key, known));
    }
}
