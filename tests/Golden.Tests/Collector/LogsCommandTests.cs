using Golden.Collector;
using Golden.Tests.Cli;

namespace Golden.Tests.Collector;

public sealed class LogsCommandTests : IDisposable
{
    private const string Line = """{"ts":"2026-11-22T01:02:03Z","host":"n1","app":"dockerd","msg":"started","container_name":"web"}""";

    private readonly string _root = Directory.CreateTempSubdirectory("golden-logs-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Shows_the_latest_lines_of_one_node_for_people()
    {
        Write("n1", "old", "old", Line);
        Write("n2", "other");
        var (code, output, _) = await CommandRun.OfAsync(_root, "logs", "n1", "--lines", "1");
        Assert.Equal((0, "2026-11-22T01:02:03Z n1 dockerd[web]: started\n"), (code, output));
    }

    [Fact]
    public async Task Shows_every_node_as_it_came_when_asked_for_json()
    {
        Write("n1", Line);
        Write("n2", "other");
        Assert.Equal($"{Line}\nother\n", (await CommandRun.OfAsync(_root, "logs", "--json")).Out);
    }

    [Fact]
    public async Task A_node_without_logs_is_answered_with_those_that_have_some()
    {
        Write("n1", Line);
        var (code, _, error) = await CommandRun.OfAsync(_root, "logs", "n9");
        Assert.Equal((2, "No logs of node 'n9' have arrived; found: n1\n"), (code, error));
    }

    [Fact]
    public async Task No_logs_at_all_is_an_error_with_the_next_command()
    {
        var (code, _, error) = await CommandRun.OfAsync(_root, "logs");
        Assert.Equal(2, code);
        Assert.Contains("./golden collector status", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_followed_file_gives_whole_lines_and_starts_over_when_it_was_emptied()
    {
        var path = Path.Combine(_root, "file");
        File.WriteAllText(path, "one\ntwo\nthr");
        var file = new FollowedFile(path);
        Assert.Equal(["two"], file.Last(1));
        File.AppendAllText(path, "ee\nfour");
        Assert.Equal(["three"], file.New());
        File.WriteAllText(path, "a\n");
        Assert.Equal(["a"], file.New());
        Assert.Empty(file.New());
    }

    private void Write(string node, params string[] lines)
    {
        var folder = CollectorFolder.Of(Path.Combine(_root, ".golden"), 6514);
        folder.Create();
        File.WriteAllLines(Path.Combine(folder.Logs, node + ".jsonl"), lines);
    }
}
