namespace Golden.Tests.Engine.Deploy;

/// <summary>No secret in clear in state, plan, logs, error messages or results.</summary>
public sealed class LeakTests : IDisposable
{
    private const string Word = "correct-horse-battery";

    private readonly string _root = Directory.CreateTempSubdirectory("golden-leak-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Secrets_show_nowhere_unless_asked_for()
    {
        HostProcess.Write(_root, $$$"""
            [{"name":"a","secretOutputs":["stdout"],"inputs":{"create":"cat; cat >&2","stdin":{"secret":"{{{Word}}}"} } },
             {"name":"b","inputs":{"create":"cat; exit 3","stdin":"${a.stdout}"}}]
            """);
        foreach (var arguments in new[] { "preview", "preview --diff", "preview --format json", "up --yes", "up --yes", "output", "preview --diff" })
        {
            var (_, output, error) = await HostProcess.RunAsync(_root, arguments);
            Assert.DoesNotContain(Word, output + error, StringComparison.Ordinal);
        }

        var state = await File.ReadAllTextAsync(Path.Combine(_root, ".golden", "local.json"));
        Assert.Contains("ciphertext", state, StringComparison.Ordinal);
        Assert.DoesNotContain(Word, state, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_secrets_shows_them()
    {
        HostProcess.Write(_root, $$$"""[{"name":"a","secretOutputs":["stdout"],"inputs":{"create":"cat","logging":"none","stdin":{"secret":"{{{Word}}}"} } }]""");
        Assert.Equal(0, (await HostProcess.RunAsync(_root, "up --yes")).Code);
        Assert.Contains(Word, (await HostProcess.RunAsync(_root, "output stdout --show-secrets")).Out, StringComparison.Ordinal);
    }
}
