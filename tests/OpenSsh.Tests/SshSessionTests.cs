using System.Diagnostics;
using System.Text;

namespace OpenSsh.Tests;

public sealed class SshSessionTests : IClassFixture<SshdFixture>
{
    private readonly TestSshd _sshd;

    public SshSessionTests(SshdFixture fixture) => _sshd = fixture.Sshd;

    [Fact]
    public async Task Runs_a_command_with_input_and_keeps_outputs_and_exit_code_apart()
    {
        var result = await RunAsync(_sshd.Target, new SshCommand { Line = "cat; echo problem >&2; exit 7", Input = Encoding.UTF8.GetBytes("hello\n") });

        Assert.Equal(SshFailure.None, result.Failure);
        Assert.Equal(7, result.ExitCode);
        Assert.Equal("hello\n", result.OutputText);
        Assert.Equal("problem\n", result.ErrorText);
    }

    [Fact]
    public async Task Hands_on_lines_as_they_arrive()
    {
        var lines = new List<string>();
        await RunAsync(_sshd.Target, new SshCommand { Line = "printf 'one\\ntwo\\nthree'", OnOutputLine = lines.Add });

        Assert.Equal(["one", "two", "three"], lines);
    }

    [Fact]
    public async Task Refuses_another_host_key()
    {
        using var other = TestSshd.Start();
        var result = await RunAsync(_sshd.Target with { HostKey = other.HostKey }, new SshCommand { Line = "true" });

        Assert.Equal(SshFailure.HostKey, result.Failure);
        Assert.Contains("not the pinned one", result.Explain(_sshd.Target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_when_the_login_is_refused()
    {
        var result = await RunAsync(_sshd.Target with { PrivateKey = _sshd.ForeignPrivateKey }, new SshCommand { Line = "true" });

        Assert.Equal(SshFailure.PermissionDenied, result.Failure);
    }

    [Fact]
    public async Task Says_when_nothing_listens()
    {
        var result = await RunAsync(_sshd.Target with { Port = TestSshd.FreePort() }, new SshCommand { Line = "true" });

        Assert.Equal(SshFailure.Unreachable, result.Failure);
    }

    [Fact]
    public async Task Ends_a_command_at_its_time_limit_and_keeps_what_arrived()
    {
        var result = await RunAsync(_sshd.Target, new SshCommand { Line = "echo early; sleep 600", Timeout = TimeSpan.FromSeconds(2) });

        Assert.Equal(SshFailure.TimedOut, result.Failure);
        Assert.Equal("early\n", result.OutputText);
    }

    [Fact]
    public async Task Ends_a_command_that_writes_more_than_the_limit()
    {
        var result = await RunAsync(_sshd.Target, new SshCommand { Line = "yes", OutputLimit = 1000 });

        Assert.Equal(SshFailure.OutputLimit, result.Failure);
        Assert.Equal(1000, result.Output.Length);
    }

    [Fact]
    public async Task An_exit_code_of_255_is_the_programs_own_when_ssh_says_nothing()
    {
        var result = await RunAsync(_sshd.Target, new SshCommand { Line = "exit 255" });

        Assert.Equal(SshFailure.None, result.Failure);
        Assert.Equal(255, result.ExitCode);
    }

    [Fact]
    public async Task A_broken_connection_is_not_the_end_of_the_program()
    {
        var result = await RunAsync(_sshd.Target, new SshCommand { Line = "echo half; sleep 1; kill -9 $PPID; sleep 5" });

        Assert.Equal(SshFailure.ConnectionLost, result.Failure);
        Assert.Equal("half\n", result.OutputText);
    }

    [Fact]
    public async Task A_target_that_ssh_would_read_as_an_option_is_refused()
    {
        var error = await Assert.ThrowsAsync<SshException>(() => SshSession.OpenAsync(new SshTarget { Host = "-oProxyCommand=id" }, CancellationToken.None));

        Assert.Contains("allowed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_none_is_refused_with_the_words_of_ssh_add()
    {
        var error = await Assert.ThrowsAsync<SshException>(() => SshSession.OpenAsync(_sshd.Target with { PrivateKey = "nonsense" }, CancellationToken.None));

        Assert.Contains("ssh-add", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("nonsense", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_private_key_is_in_no_file_argument_or_environment_and_the_agent_ends_with_the_session()
    {
        var session = await SshSession.OpenAsync(_sshd.Target, CancellationToken.None);
        var start = session.StartInfo("true");
        var agentOption = start.ArgumentList.Single(argument => argument.StartsWith("IdentityAgent=", StringComparison.Ordinal));
        var socket = agentOption["IdentityAgent=".Length..];
        var folder = Path.GetDirectoryName(socket)!;
        Assert.Equal([socket], Directory.GetFiles(folder));
        Assert.DoesNotContain(start.ArgumentList, argument => argument.Contains("PRIVATE", StringComparison.Ordinal));
        var keepers = AgentsOn(socket);
        Assert.NotEmpty(keepers);

        await session.DisposeAsync();

        Assert.False(Directory.Exists(folder));
        Assert.Empty(AgentsOn(socket));
    }

    private static async Task<SshResult> RunAsync(SshTarget target, SshCommand command)
    {
        await using var session = await SshSession.OpenAsync(target, CancellationToken.None);
        return await session.RunAsync(command with { Timeout = command.Timeout ?? TimeSpan.FromSeconds(60) }, CancellationToken.None);
    }

    private static string[] AgentsOn(string socket) =>
        [.. Process.GetProcesses().Select(CommandLine).Where(line => line.Contains(socket, StringComparison.Ordinal))];

    private static string CommandLine(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
