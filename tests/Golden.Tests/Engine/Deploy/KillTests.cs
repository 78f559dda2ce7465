using System.Globalization;

namespace Golden.Tests.Engine.Deploy;

/// <summary>A run that is killed (SIGKILL) at any point is finished by the next one.</summary>
public sealed class KillTests : IDisposable
{
    /// <summary>Each command says in a file of its own that it was done; a deletion takes that away.</summary>
    private const string First = """
        [{"name":"a","inputs":{"create":"echo 1 > a","delete":"rm -f a","triggers":["1"]}},
         {"name":"b","inputs":{"create":"echo 1 > b","delete":"rm -f b","stdin":{"secret":"word-of-b"}}}]
        """;

    /// <summary>One is replaced, one updated, one new.</summary>
    private const string Second = """
        [{"name":"a","deleteBeforeReplace":true,"inputs":{"create":"test ! -e a && echo 2 > a","delete":"rm -f a","triggers":["2"]}},
         {"name":"b","inputs":{"create":"echo 2 > b","delete":"rm -f b","stdin":{"secret":"word-of-b"}}},
         {"name":"c","dependsOn":["a"],"inputs":{"create":"echo 2 > c","delete":"rm -f c"}}]
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("golden-kill-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public async Task Up_goes_on_after_a_kill_at_every_write_of_the_state(string when)
    {
        var start = Path.Combine(_root, "start");
        Directory.CreateDirectory(start);
        HostProcess.Write(start, First);
        Assert.Equal(0, (await HostProcess.RunAsync(start, "up --yes")).Code);
        HostProcess.Write(start, Second);
        var (folder, kills) = ("", 0);
        for (var write = 1; ; write++)
        {
            folder = Copy(start, Path.Combine(_root, write.ToString(CultureInfo.InvariantCulture)));
            var killed = await HostProcess.RunAsync(folder, "up --yes", ("KILL_AT", string.Create(CultureInfo.InvariantCulture, $"{write}:{when}")));
            if (killed.Code == 0) break;
            kills++;
            var (code, _, error) = await HostProcess.RunAsync(folder, "up --yes");
            Assert.True(code == 0, $"killed {when} write {write}: {error}");
            Assert.Equal(("2\n", "2\n", "2\n"), (Read(folder, "a"), Read(folder, "b"), Read(folder, "c")));
            Assert.Contains("\"pending\": []", Read(folder, ".golden/local.json"), StringComparison.Ordinal);
        }

        // Two writes a step, for a deletion and a creation, an update and a creation, at the least.
        Assert.True(kills >= 8, $"only {kills} writes were tried");
        Assert.Equal(0, (await HostProcess.RunAsync(folder, "down --yes")).Code);
        Assert.False(File.Exists(Path.Combine(folder, "a")));
    }

    [Fact]
    public async Task Up_goes_on_after_a_kill_in_the_middle_of_a_command()
    {
        HostProcess.Write(_root, """[{"name":"a","inputs":{"create":"test -e killed || { touch killed half; kill -9 $PPID; sleep 1; }; test ! -e half && touch done","delete":"rm -f half"}}]""");
        Assert.Equal(137, (await HostProcess.RunAsync(_root, "up --yes")).Code);
        var (code, _, error) = await HostProcess.RunAsync(_root, "up --yes");
        Assert.True(code == 0, error);
        Assert.True(File.Exists(Path.Combine(_root, "done")));
    }

    private static string Read(string folder, string file) => File.ReadAllText(Path.Combine(folder, file));

    private static string Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }
}
