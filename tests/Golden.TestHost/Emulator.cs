using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Golden.TestHost;

/// <summary>
/// Takes QEMU's place: same command line, control socket, console file and a real sshd on the forwarded port, and no
/// guest. <c>EMULATOR</c> says how its first boot goes: <c>boots</c>, <c>fails</c> or <c>hangs</c>.
/// </summary>
internal static class Emulator
{
    public static async Task<int> RunAsync(string[] words)
    {
        var line = string.Join(' ', words);
        using var control = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        control.Bind(new UnixDomainSocketEndPoint("qmp.sock"));
        control.Listen();
        using var sshd = StartSshd(Regex.Match(line, @"hostfwd=tcp:127\.0\.0\.1:(\d+)-:22,").Groups[1].Value);
        var console = Regex.Match(line, "path=([^,]+),append=on").Groups[1].Value;
        await File.AppendAllTextAsync(console, "Linux starts\n");
        switch (Environment.GetEnvironmentVariable("EMULATOR"))
        {
            case "fails":
                await File.AppendAllTextAsync(console, "E: no space left\nvm-first-boot: failed at packages\n");
                break;
            case not "hangs":
                await File.AppendAllTextAsync(console, "vm-first-boot: ok\n");
                break;
        }

        while (!await ServeAsync(control))
        {
        }

        sshd.Kill();
        await sshd.WaitForExitAsync();
        return 0;
    }

    /// <returns>Whether the client wants it to end.</returns>
    private static async Task<bool> ServeAsync(Socket control)
    {
        using var client = await control.AcceptAsync();
        await using var stream = new NetworkStream(client);
        await stream.WriteAsync("{\"QMP\":{}}\n"u8.ToArray());
        var buffer = new byte[1024];
        int count;
        while ((count = await stream.ReadAsync(buffer)) > 0)
        {
            using var command = JsonDocument.Parse(buffer.AsMemory(0, count));
            await stream.WriteAsync("{\"return\":{}}\n"u8.ToArray());
            if (command.RootElement.GetProperty("execute").GetString() is "quit" or "system_powerdown") return true;
        }

        return false;
    }

    private static Process StartSshd(string port) => Process.Start("setpriv",
    [
        // It goes with the machine, also when that is killed.
        "--pdeathsig", "KILL", "/usr/sbin/sshd", "-D", "-f", "/dev/null", "-p", port, "-h", Environment.GetEnvironmentVariable("EMULATOR_HOST_KEY")!,
        "-o", "ListenAddress=127.0.0.1", "-o", "PidFile=none",
    ]);
}
