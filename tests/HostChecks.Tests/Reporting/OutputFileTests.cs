using System.Diagnostics;

namespace HostChecks.Tests.Reporting;

public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-output-").FullName;

    private string Target => Path.Combine(_folder, "hosts.prom");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Who_reads_the_file_while_it_is_written_sees_all_of_the_old_one()
    {
        await File.WriteAllTextAsync(Target, "old");
        using var reader = new StreamReader(new FileStream(Target, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

        await OutputFile.WriteAsync(Target, "new text", CancellationToken.None);

        Assert.Equal("old", await reader.ReadToEndAsync());
        Assert.Equal("new text", await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task The_mode_of_the_file_stays()
    {
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        await File.WriteAllTextAsync(Target, "old");
        File.SetUnixFileMode(Target, Mode);

        await OutputFile.WriteAsync(Target, "new", CancellationToken.None);

        Assert.Equal(Mode, File.GetUnixFileMode(Target));
    }

    [Theory, InlineData("old"), InlineData(null)]
    public async Task A_link_stays_and_what_it_leads_to_is_written_or_made(string? old)
    {
        var link = Path.Combine(_folder, "link");
        if (old is not null) await File.WriteAllTextAsync(Target, old);
        File.CreateSymbolicLink(link, Target);

        await OutputFile.WriteAsync(link, "new", CancellationToken.None);

        Assert.Equal(Target, new FileInfo(link).LinkTarget);
        Assert.Equal("new", await File.ReadAllTextAsync(Target));
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_made()
    {
        await OutputFile.WriteAsync(Target, "new", CancellationToken.None);

        Assert.Equal("new", await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task An_interruption_leaves_the_old_file_and_nothing_beside_it()
    {
        await File.WriteAllTextAsync(Target, "old");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OutputFile.WriteAsync(Target, "new", new CancellationToken(canceled: true)));

        Assert.Equal("old", await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_pipe_is_written_to_and_stays_one()
    {
        using (var made = Process.Start("mkfifo", [Target])) await made.WaitForExitAsync();
        using var cat = Process.Start(new ProcessStartInfo("cat", [Target]) { RedirectStandardOutput = true })!;

        await OutputFile.WriteAsync(Target, "through the pipe", CancellationToken.None);

        Assert.Equal("through the pipe", await cat.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public async Task A_device_is_never_replaced()
    {
        await OutputFile.WriteAsync("/dev/null", "nothing", CancellationToken.None);

        Assert.Equal("", await File.ReadAllTextAsync("/dev/null"));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_said() =>
        Assert.Contains("could not be written", (await Assert.ThrowsAsync<UsageException>(() => OutputFile.WriteAsync(Path.Combine(_folder, "none", "file"), "x", CancellationToken.None))).Message, StringComparison.Ordinal);
}
