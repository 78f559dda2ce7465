using Golden.Vm;

namespace Golden.Tests.Vm;

public sealed class OwnedProcessTests
{
    private static readonly TimeSpan _generous = TimeSpan.FromMinutes(1);
    private readonly string _mark = Guid.NewGuid().ToString();

    [Fact]
    public async Task Finds_a_process_by_its_mark_and_asks_it_to_end()
    {
        await StartAsync();
        var found = await FindAsync();
        await found.AskToEndAsync(CancellationToken.None);
        Assert.True(await found.WaitForEndAsync(_generous, CancellationToken.None));
        Assert.Null(OwnedProcess.Find("sh", _mark));
    }

    [Fact]
    public async Task Ends_a_process_that_does_not_listen()
    {
        await StartAsync("trap '' TERM; ");
        var found = await FindAsync();
        await found.KillAsync(CancellationToken.None);
        Assert.False(found.Runs);
    }

    [Fact]
    public async Task Never_touches_a_process_without_the_mark()
    {
        await StartAsync();
        var found = await FindAsync();
        var stranger = found with { Mark = Guid.NewGuid().ToString() };
        await stranger.AskToEndAsync(CancellationToken.None);
        await stranger.KillAsync(CancellationToken.None);
        Assert.True(found.Runs);
        await found.KillAsync(CancellationToken.None);
    }

    [Fact]
    public void Does_not_take_another_program_with_the_same_word_for_ours() =>
        Assert.Null(OwnedProcess.Find("no-such-program", _mark));

    private Task StartAsync(string before = "") =>
        DetachedProcess.StartAsync(Path.GetTempPath(), "/dev/null", "sh", ["-c", before + "while :; do sleep 1; done", "sh", _mark], CancellationToken.None);

    private async Task<OwnedProcess> FindAsync()
    {
        while (true)
        {
            // The shell that detaches it is `sh` too, until it becomes the program.
            if (OwnedProcess.Find("sh", _mark) is { } found) return found;
            await Task.Delay(20);
        }
    }
}
