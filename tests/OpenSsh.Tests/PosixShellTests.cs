using System.Diagnostics;

namespace OpenSsh.Tests;

public sealed class PosixShellTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("it's $HOME `id` \"x\" \\ * ; | & \n newline")]
    [InlineData("'''")]
    public void A_quoted_word_comes_out_of_sh_unchanged(string word)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"printf %s {PosixShell.Quote(word)}");
        using var process = Process.Start(start)!;

        Assert.Equal(word, process.StandardOutput.ReadToEnd());
    }

    [Fact]
    public void A_NUL_is_refused() => Assert.Throws<ArgumentException>(() => PosixShell.Quote("a\0b"));
}
