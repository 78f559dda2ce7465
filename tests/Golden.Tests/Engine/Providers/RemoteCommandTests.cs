using System.Text.Json;
using Golden.Engine.Values;
using OpenSsh.Tests;

namespace Golden.Tests.Engine.Providers;

/// <summary>Remote commands over a real sshd.</summary>
[Collection(ProgramCollection.Name)]
public sealed class RemoteCommandTests : IDisposable
{
    private readonly StackFolder _stack = new();
    private readonly TestSshd _sshd = TestSshd.Start();

    public void Dispose()
    {
        _sshd.Dispose();
        _stack.Dispose();
    }

    [Fact]
    public async Task Runs_with_stdin_once_the_machine_answers()
    {
        Assert.Equal(["Create r"], await _stack.StepsAsync(Program(_sshd.HostKey, "cat; echo err >&2", errorLimit: 20)));
        var outputs = _stack.State.Resources[0].Outputs;
        Assert.Equal("from stdin", outputs.Text("stdout"));
        Assert.Equal("err", outputs.Text("stderr"));
    }

    [Fact]
    public async Task The_private_key_is_not_in_clear_in_the_state()
    {
        await _stack.StepsAsync(Program(_sshd.HostKey, "true", errorLimit: 20));
        var line = _sshd.PrivateKey.Split('\n')[1];
        Assert.DoesNotContain(line, _stack.Read(".golden/local.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_host_key_is_refused()
    {
        await _stack.StepsAsync(Program(_sshd.HostKey, "true", errorLimit: 20));
        using var other = TestSshd.Start();
        var result = await _stack.UpAsync(Program(other.HostKey, "touch ran", errorLimit: 0));
        Assert.Contains("host key is not the pinned one", Assert.Single(result.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_command_says_where_and_how()
    {
        var result = await _stack.UpAsync(Program(_sshd.HostKey, "echo broken >&2; exit 4", errorLimit: 20, logging: "none"));
        var message = Assert.Single(result.Failures).Message;
        Assert.Contains("r: its create command failed with exit code 4 on ", message, StringComparison.Ordinal);
        Assert.EndsWith("\n    broken", message, StringComparison.Ordinal);
    }

    private string Program(string hostKey, string create, int errorLimit, string logging = "stdoutAndStderr") => JsonSerializer.Serialize(new[]
    {
        new
        {
            name = "r",
            type = "command:remote:Command",
            inputs = new
            {
                create,
                stdin = "from stdin",
                logging,
                connection = new { host = "127.0.0.1", port = _sshd.Port, user = Environment.UserName, hostKey, privateKey = _sshd.PrivateKey, dialErrorLimit = errorLimit },
            },
        },
    });
}
