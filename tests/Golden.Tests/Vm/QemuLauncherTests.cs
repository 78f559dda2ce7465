using System.Net.Sockets;
using Golden.Vm;

namespace Golden.Tests.Vm;

/// <summary>Ends a process that calls itself QEMU, with a control socket that this test answers for.</summary>
public sealed class QemuLauncherTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("golden-qemu-").FullName;
    private readonly Guid _id = Guid.NewGuid();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Asks_over_the_control_socket()
    {
        var process = await StartAsync("");
        using var control = Listen();
        var answering = AnswerAsync(control, process);
        Assert.True(await QemuLauncher.EndAsync(process, "quit", TimeSpan.FromMinutes(1), CancellationToken.None));
        Assert.Equal(["qmp_capabilities", "quit"], await answering);
    }

    [Fact]
    public async Task Ends_a_process_that_accepts_connections_and_never_answers()
    {
        var process = await StartAsync("trap '' TERM INT; ");
        using var control = Listen();
        var patience = TimeSpan.FromMilliseconds(100);
        Assert.False(await QemuLauncher.EndAsync(process, "quit", patience, CancellationToken.None, patience));
        Assert.False(process.Runs);
    }

    [Fact]
    public async Task Ends_a_process_without_a_control_socket()
    {
        var process = await StartAsync("");
        Assert.False(await QemuLauncher.EndAsync(process, "quit", TimeSpan.FromMilliseconds(100), CancellationToken.None));
        Assert.False(process.Runs);
    }

    private Socket Listen()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder, "qmp.sock")));
        socket.Listen();
        return socket;
    }

    /// <summary>Greets, says yes to everything, and ends the process when asked to.</summary>
    private static async Task<List<string>> AnswerAsync(Socket control, OwnedProcess process)
    {
        using var client = await control.AcceptAsync();
        await using var stream = new NetworkStream(client);
        await stream.WriteAsync("{\"QMP\":{}}\n"u8.ToArray());
        var commands = new List<string>();
        var buffer = new byte[1024];
        int count;
        while ((count = await stream.ReadAsync(buffer)) > 0)
        {
            using var command = System.Text.Json.JsonDocument.Parse(buffer.AsMemory(0, count));
            commands.Add(command.RootElement.GetProperty("execute").GetString()!);
            // Events come in between.
            await stream.WriteAsync("{\"event\":\"SHUTDOWN\"}\n{\"return\":{}}\n"u8.ToArray());
            if (commands[^1] == "quit") await process.KillAsync(CancellationToken.None);
        }
        return commands;
    }

    private async Task<OwnedProcess> StartAsync(string before)
    {
        var loop = $"exec -a {QemuProcess.Program} sh -c \"{before}while :; do sleep 0.1; done\" sh {_id:D}";
        await DetachedProcess.StartAsync(_folder, "qemu.log", "bash", ["-c", loop], CancellationToken.None);
        OwnedProcess? found;
        while ((found = QemuProcess.Find(_id)) is null) await Task.Delay(20);
        return found;
    }
}
