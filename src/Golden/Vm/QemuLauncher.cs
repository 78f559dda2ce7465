using System.Diagnostics;
using System.Net.Sockets;
using Golden.Cli;

namespace Golden.Vm;

/// <summary>Starts a machine's process so that it outlives this one, and ends it.</summary>
public static class QemuLauncher
{
    // A session of its own: Ctrl-C of the terminal must not reach it. None of our pipes: who reads our output would
    // otherwise wait for the machine's end.
    private const string Detach = "log=$1; shift; exec \"$@\" </dev/null >>\"$log\" 2>&1";

    /// <exception cref="UserErrorException">A port is in use, or QEMU ended at once.</exception>
    public static async Task<QemuProcess> StartAsync(VmRecord record, VmFolder folder, Accelerator accelerator, CancellationToken cancellationToken)
    {
        LocalPorts.RequireFree($"The local machine '{record.Name}'", ("sshPort", record.SshPort), ("dockerPort", record.DockerPort));
        File.Delete(Path.Combine(folder.Path, "qmp.sock"));
        var start = new ProcessStartInfo(Tool.Find("setsid")) { WorkingDirectory = folder.Path, UseShellExecute = false };
        string[] arguments =
        [
            "--fork", "sh", "-c", Detach, "sh", Path.GetFileName(folder.QemuLog), Tool.Find(QemuProcess.Program),
            .. QemuArguments.Of(record, folder, accelerator),
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using (var launched = Process.Start(start) ?? throw new InvalidOperationException("setsid could not be started"))
            await launched.WaitForExitAsync(cancellationToken);
        return await WaitForControlAsync(record, folder, cancellationToken);
    }

    /// <summary>Shuts the guest down, or pulls the plug.</summary>
    /// <param name="process">The machine's process.</param>
    /// <param name="id">Its id.</param>
    /// <param name="command"><c>system_powerdown</c>, or <c>quit</c> for a machine whose disks are thrown away.</param>
    /// <param name="limit">How long to wait before the process is ended.</param>
    /// <param name="cancellationToken">Ends the wait; the machine may keep running.</param>
    /// <returns><c>false</c> when it did not end by itself.</returns>
    public static async Task<bool> EndAsync(QemuProcess process, Guid id, string command, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            using var control = await QmpClient.ConnectAsync(process.QmpSocket, cancellationToken);
            await control.ExecuteAsync(command, cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // Ended in between, or hangs: the wait below tells.
        }
        if (await process.WaitForEndAsync(id, limit, cancellationToken)) return true;
        await process.KillAsync(id, cancellationToken);
        return false;
    }

    private static async Task<QemuProcess> WaitForControlAsync(VmRecord record, VmFolder folder, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var process = QemuProcess.Find(record.Id);
            if (process is null && clock.Elapsed > TimeSpan.FromSeconds(2))
                throw new UserErrorException($"QEMU ended at once. It said ({folder.QemuLog}):\n{LogTail.Read(folder.QemuLog, 12)}", ExitCodes.Failed);
            if (process is not null && await AnswersAsync(process, cancellationToken)) return process;
            if (clock.Elapsed > TimeSpan.FromSeconds(60))
                throw new UserErrorException($"QEMU runs, but its control socket does not answer. See {folder.QemuLog}\nRun: ./golden vm delete {record.Name}", ExitCodes.Failed);
            await Task.Delay(100, cancellationToken);
        }
    }

    private static async Task<bool> AnswersAsync(QemuProcess process, CancellationToken cancellationToken)
    {
        try
        {
            using var control = await QmpClient.ConnectAsync(process.QmpSocket, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return false;
        }
    }
}
