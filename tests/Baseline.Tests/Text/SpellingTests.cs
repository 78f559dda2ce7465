using Baseline.Text;

namespace Baseline.Tests.Text;

public sealed class SpellingTests
{
    private static readonly string[] _known = ["up", "preview", "refresh", "down", "dataDiskGiB"];

    [Theory]
    [InlineData("upp", "up")]
    [InlineData("prevew", "preview")]
    [InlineData("datadiskgib", "dataDiskGiB")]
    [InlineData("refersh", "refresh")]
    public void Finds_a_near_word(string word, string expected) => Assert.Equal(expected, Spelling.Nearest(word, _known));

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("snapshot")]
    [InlineData("-x")]
    public void Guesses_nothing_when_none_is_near(string word) => Assert.Null(Spelling.Nearest(word, _known));

    [Fact]
    public void Guesses_nothing_when_nothing_is_known() => Assert.Null(Spelling.Nearest("up", []));
}
