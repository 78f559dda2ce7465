using Golden.Vm;

namespace Golden.Tests.Vm;

public sealed class LogTailTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Takes_out_what_only_a_terminal_understands()
    {
        File.WriteAllText(_file, "\e[!p\e]104\a\e[?7h[\e[0;32m  OK  \e[0m] Started \e[0;1;39mssh\e[0m.\r\n\n");
        Assert.EndsWith("[  OK  ] Started ssh.", LogTail.LastLine(_file), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_last_lines_indented()
    {
        File.WriteAllText(_file, "a\nb\nc\n");
        Assert.Equal("  b\n  c", LogTail.Read(_file, 2));
    }

    [Fact]
    public void Reads_only_the_end_of_a_large_log()
    {
        File.WriteAllText(_file, new string('x', 10_000_000) + "\nlast\n");
        Assert.Equal("last", LogTail.LastLine(_file));
        Assert.True(LogTail.Lines(_file).Sum(line => line.Length) < 100_000);
    }

    [Fact]
    public void Says_so_when_there_is_nothing()
    {
        File.Delete(_file);
        Assert.Equal("  (nothing yet)", LogTail.Read(_file, 5));
        Assert.Null(LogTail.LastLine(_file));
    }

    public void Dispose() => File.Delete(_file);
}
