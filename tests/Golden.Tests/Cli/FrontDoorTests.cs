namespace Golden.Tests.Cli;

public sealed class FrontDoorTests
{
    [Theory]
    [InlineData("upp", "./golden has no command 'upp'. Did you mean 'up'?")]
    [InlineData("prevew prod", "./golden has no command 'prevew'. Did you mean 'preview'?")]
    [InlineData("vm lst", "./golden vm has no command 'lst'. Did you mean 'list'?")]
    [InlineData("up --yess", "./golden up has no option '--yess'. Did you mean '--yes'?")]
    [InlineData("preview prod -x", "./golden preview has no option '-x'.")]
    [InlineData("docker n1 --rm", "./golden docker has no option '--rm'.")]
    [InlineData("frobnicate", "./golden has no command 'frobnicate'.")]
    [InlineData("status more", "./golden status has no further argument 'more'.")]
    public async Task An_unknown_word_is_a_usage_error_that_says_what_was_probably_meant(string line, string expected)
    {
        var (code, output, error) = await CommandRun.OfAsync("/nowhere", line.Split(' '));
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Equal(expected, error.Split('\n')[0]);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_given_also_when_the_line_is_not_complete()
    {
        var (code, output, error) = await CommandRun.OfAsync("/nowhere", "completion", "--help");
        Assert.True(code == 0, error);
        Assert.Contains("Examples:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_words_show_the_help()
    {
        var (code, output, _) = await CommandRun.OfAsync("/nowhere");
        Assert.Equal(0, code);
        Assert.Contains("Commands:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("golden prev", "preview")]
    [InlineData("golden preview --format ", "sarif")]
    [InlineData("golden vm ", "list")]
    public async Task The_shell_is_told_what_can_follow(string line, string expected)
    {
        var (code, output, _) = await CommandRun.OfAsync("/nowhere", $"[suggest:{line.Length}]", line);
        Assert.Equal(0, code);
        Assert.Contains(expected, output.Split('\n'));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    public async Task The_completion_script_asks_the_program_itself(string shell)
    {
        var (code, output, _) = await CommandRun.OfAsync("/nowhere", "completion", shell);
        Assert.Equal(0, code);
        Assert.Contains("[suggest:$COMP_POINT]", output, StringComparison.Ordinal);
    }
}
