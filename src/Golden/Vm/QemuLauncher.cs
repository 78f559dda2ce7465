using System.Diagnostics;
using System.Net.Sockets;
using Golden.Cli;
using HostChecks;

namespace Golden.Vm;

/// <summary>Starts a machine's process so that it outlives this one, and ends it.</summary>
public static class QemuLauncher
{
    /// <exception cref="UserErrorException">A port is in use, or QEMU ended at once.</exception>
    public static async Task<OwnedProcess> StartAsync(VmRecord record, VmFolder folder, Accelerator accelerator, CancellationToken cancellationToken)
    {
        LocalPorts.RequireFree($"The local machine '{record.Name}'", ("sshPort", record.SshPort), ("dockerPort", record.DockerPort));
        File.Delete(Path.Combine(folder.Path, "qmp.sock"));
        await DetachedProcess.StartAsync(folder.Path, Path.GetFileName(folder.QemuLog), QemuProcess.Program, QemuArguments.Of(record, folder, accelerator), cancellationToken);
        return await WaitForControlAsync(record, folder, cancellationToken);
    }

    /// <summary>Shuts the guest down, or pulls the plug.</summary>
    /// <param name="process">The machine's process.</param>
    /// <param name="command"><c>system_powerdown</c>, or <c>quit</c> for a machine whose disks are thrown away.</param>
    /// <param name="limit">How long to wait before the process is ended.</param>
    /// <param name="cancellationToken">Ends the wait; the machine may keep running.</param>
    /// <param name="patience">How long it may take to answer; as <see cref="QmpClient"/> has it when not given.</param>
    /// <returns><c>false</c> when it did not end by itself.</returns>
    public static async Task<bool> EndAsync(OwnedProcess process, string command, TimeSpan limit, CancellationToken cancellationToken, TimeSpan? patience = null)
    {
        try
        {
            using var control = await QmpClient.ConnectAsync(QemuProcess.QmpSocketOf(process), cancellationToken, patience);
            await control.ExecuteAsync(command, cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // Ended in between, or hangs: the wait below tells.
        }
        if (await process.WaitForEndAsync(limit, cancellationToken)) return true;
        await process.KillAsync(cancellationToken);
        return false;
    }

    private static async Task<OwnedProcess> WaitForControlAsync(VmRecord record, VmFolder folder, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var process = QemuProcess.Find(record.Id);
            if (process is null && clock.Elapsed > TimeSpan.FromSeconds(2))
                throw new UserErrorException($"QEMU ended at once. It said ({folder.QemuLog}):\n{LogTail.Read(folder.QemuLog, 12)}", ExitCodes.Failing);
            if (process is not null && await AnswersAsync(process, cancellationToken)) return process;
            if (clock.Elapsed > TimeSpan.FromSeconds(60))
                throw new UserErrorException($"QEMU runs, but its control socket does not answer. See {folder.QemuLog}\nRun: ./golden vm delete {record.Name}", ExitCodes.Failing);
            await Task.Delay(100, cancellationToken);
        }
    }

    private static async Task<bool> AnswersAsync(OwnedProcess process, CancellationToken cancellationToken)
    {
        try
        {
            using var control = await QmpClient.ConnectAsync(QemuProcess.QmpSocketOf(process), cancellationToken);
            return true;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return false;
        }
    }
}
