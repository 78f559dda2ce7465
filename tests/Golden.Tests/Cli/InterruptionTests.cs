using System.Text.Json;
using Golden.Collector;
using Golden.Files;
using Golden.Tests.Collector;
using Golden.Tests.Engine;
using Golden.Vm;
using OpenSsh.Tests;

namespace Golden.Tests.Cli;

/// <summary>Ctrl-C (a real SIGINT to a real process) at every phase of <c>up</c>: it ends, says what is there, and <c>up</c> again finishes.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Interrupted = 130;

    private readonly string _root = Directory.CreateTempSubdirectory("golden-interrupt-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("PLAN", "planning")]
    [InlineData("JUDGE", "judging")]
    public async Task Before_the_first_step_nothing_has_been_changed(string variable, string mark)
    {
        HostProcess.Write(_root, """[{"name":"a","inputs":{"create":"touch done"}}]""");
        using var up = HostProcess.Start(_root, "up --yes", (variable, "forever"));
        await FileAsync(mark);
        await up.InterruptAsync();
        var (code, _, error) = await up.EndAsync();
        Assert.Equal(Interrupted, code);
        Assert.Contains("Interrupted before anything was changed.", error, StringComparison.Ordinal);
        Assert.False(File.Exists(At(".golden/local.json")));
        Assert.Equal(0, (await HostProcess.RunAsync(_root, "up --yes")).Code);
        Assert.True(File.Exists(At("done")));
    }

    [Theory]
    [InlineData("image", 0)]
    [InlineData("machine", 1)]
    [InlineData("verification", 2)]
    public async Task A_step_is_ended_with_all_that_it_started_and_the_next_run_clears_it_away_and_finishes(string interrupted, int before)
    {
        // What is half done when it is interrupted stays half done: only its own deletion takes it away.
        string[] names = ["image", "machine", "verification"];
        HostProcess.Write(_root, JsonSerializer.Serialize(names.Select((name, i) => new
        {
            name,
            dependsOn = names[..i],
            inputs = new
            {
                create = $"if test {name} = {interrupted} && ! test -e again; then touch half-{name}; sleep 600 & echo $! > child; touch again; sleep 600; fi; test ! -e half-{name} && touch done-{name}",
                delete = $"rm -f half-{name} done-{name}",
            },
        })));
        using var up = HostProcess.Start(_root, "up --yes");
        await FileAsync("again");
        await up.InterruptAsync();
        var (code, _, error) = await up.EndAsync();

        Assert.Equal(Interrupted, code);
        Assert.Contains($"The stack local has {before} resources; not finished and repeated or cleared away by the next run: {interrupted}", error, StringComparison.Ordinal);
        Assert.Contains("./golden up local", error, StringComparison.Ordinal);
        Assert.False(Runs(File.ReadAllText(At("child")).Trim()), "a process of the interrupted step still runs");
        Assert.Equal(names[..before].Select(name => $"done-{name}"), Directory.GetFiles(_root, "done-*").Select(Path.GetFileName).Order(StringComparer.Ordinal));

        var again = await HostProcess.RunAsync(_root, "up --yes");
        Assert.True(again.Code == 0, again.Error);
        Assert.Equal(names.Select(name => $"done-{name}"), Directory.GetFiles(_root, "done-*").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await HostProcess.RunAsync(_root, "down --yes")).Code);
        Assert.Empty(Directory.GetFiles(_root, "done-*"));
    }

    [Fact]
    public async Task A_remote_command_is_left_and_run_again()
    {
        using var sshd = TestSshd.Start();
        HostProcess.Write(_root, JsonSerializer.Serialize(new[]
        {
            new
            {
                name = "r",
                type = "command:remote:Command",
                inputs = new
                {
                    // On the other side it goes on until its own end: enrolment's commands may all be repeated.
                    create = $"touch {At("remote")}; while ! test -e {At("go")}; do sleep 0.1; done; echo enrolled",
                    connection = new { host = "127.0.0.1", port = sshd.Port, user = Environment.UserName, hostKey = sshd.HostKey, privateKey = sshd.PrivateKey, dialErrorLimit = 20 },
                },
            },
        }));
        using var up = HostProcess.Start(_root, "up --yes");
        await FileAsync("remote");
        await up.InterruptAsync();
        Assert.Equal(Interrupted, (await up.EndAsync()).Code);
        await File.WriteAllTextAsync(At("go"), "");
        var (code, _, error) = await HostProcess.RunAsync(_root, "up --yes");
        Assert.True(code == 0, error);
        Assert.Contains("r | enrolled", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_collector_command_gets_one_interruption_and_starts_in_the_next_run()
    {
        using var certificates = new CollectorCertificates();
        var document = certificates.Document();
        HostProcess.Write(_root, JsonSerializer.Serialize(new[]
        {
            new
            {
                name = "collector",
                inputs = new { create = $"{HostProcess.Golden} collector start", delete = $"{HostProcess.Golden} collector stop", stdin = new { secret = JsonSerializer.Serialize(document, VmJson.Options) } },
            },
        }));
        // Somebody else works on the collector: it has to wait.
        var folder = CollectorFolder.Of(At(".golden"), document.Port);
        using (FileLock.Take(folder.Path + ".lock"))
        {
            using var up = HostProcess.Start(_root, "up --yes");
            // Two processes start before it waits; its own words on stderr say when.
            await LineAsync(up, "waiting for another command to end");
            await up.InterruptAsync();
            var (code, _, error) = await up.EndAsync();
            Assert.Equal(Interrupted, code);
            Assert.Single(error.Split('\n'), line => line.Contains("collector | Interrupted", StringComparison.Ordinal));
        }

        var manager = new CollectorManager(At(".golden"), _ => { });
        var again = await HostProcess.RunAsync(_root, "up --yes");
        Assert.True(again.Code == 0, again.Error);
        Assert.Equal([(document.Port, true)], manager.List());
        Assert.Equal(0, (await HostProcess.RunAsync(_root, "down --yes")).Code);
        Assert.Empty(manager.List());
    }

    [Fact]
    public async Task A_second_interruption_ends_at_once_also_a_command_that_does_not_listen()
    {
        HostProcess.Write(_root, """[{"name":"a","inputs":{"create":"test -e again || { trap '' INT; echo $$ > child; touch half again; while :; do sleep 1; done; }; test ! -e half && touch done","delete":"rm -f half"}}]""");
        using var up = HostProcess.Start(_root, "up --yes");
        await FileAsync("again");
        await up.InterruptAsync();
        await LineAsync(up, "Interrupted: ending the current step");
        await up.InterruptAsync();
        Assert.Equal(Interrupted, (await up.EndAsync()).Code);
        Assert.False(Runs(File.ReadAllText(At("child")).Trim()), "the command still runs");
        var (code, _, error) = await HostProcess.RunAsync(_root, "up --yes");
        Assert.True(code == 0, error);
        Assert.True(File.Exists(At("done")));
    }

    [Fact]
    public async Task Down_is_interrupted_between_two_states_and_goes_on()
    {
        HostProcess.Write(_root, """[{"name":"a","inputs":{"create":"touch a","delete":"rm a"}},{"name":"b","dependsOn":["a"],"inputs":{"create":"touch b","delete":"test -e again || { touch again; sleep 600; }; rm -f b"}}]""");
        Assert.Equal(0, (await HostProcess.RunAsync(_root, "up --yes")).Code);
        using var down = HostProcess.Start(_root, "down --yes");
        await FileAsync("again");
        await down.InterruptAsync();
        Assert.Equal(Interrupted, (await down.EndAsync()).Code);
        Assert.True(File.Exists(At("a")));
        var (code, _, error) = await HostProcess.RunAsync(_root, "down --yes");
        Assert.True(code == 0, error);
        Assert.False(File.Exists(At("a")) || File.Exists(At("b")) || File.Exists(At(".golden/local.json")));
    }

    private static bool Runs(string pid)
    {
        // A dead process that nobody has waited for is still listed.
        var status = $"/proc/{pid}/status";
        return File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }

    private string At(string file) => Path.Combine(_root, file);

    private async Task FileAsync(string name)
    {
        while (!File.Exists(At(name))) await Task.Delay(20);
    }

    private static async Task LineAsync(HostProcess host, string text)
    {
        while (!host.ErrorSoFar.Contains(text, StringComparison.Ordinal)) await Task.Delay(20);
    }
}
