using Golden.Files;

namespace Golden.Tests.Files;

public sealed class FileLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("golden-lock").FullName;

    private string LockFile => Path.Combine(_folder, "a", "lock");

    [Fact]
    public void Is_taken_once()
    {
        using (var first = FileLock.Take(LockFile))
        {
            Assert.NotNull(first);
            Assert.Null(FileLock.Take(LockFile));
        }
        using var again = FileLock.Take(LockFile);
        Assert.NotNull(again);
    }

    [Fact]
    public async Task Waits_for_its_holder_and_says_so_once()
    {
        var told = 0;
        var first = FileLock.Take(LockFile);
        var second = FileLock.WaitAsync(LockFile, () => told++, CancellationToken.None);
        Assert.False(second.IsCompleted);
        first!.Dispose();
        using var held = await second;
        Assert.Equal(1, told);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
