using Golden.Cli;
using Golden.Files;
using Golden.Image;

namespace Golden.Vm;

/// <summary>Creates, starts, stops and removes the machines of a checkout.</summary>
public sealed class VmManager(VmFolders folders, Func<CancellationToken, Task<GoldenImage>> image, AcceleratorProbe probe, Action<string> progress)
{
    /// <summary>
    /// Brings the machine of the specification to the end of its first boot. A machine that is already there is
    /// started if needed; one whose first boot was interrupted is waited for, or made anew.
    /// </summary>
    /// <exception cref="UserErrorException">It exists with another specification, a port is in use, or it does not boot.</exception>
    public async Task<VmStatus> CreateAsync(VmSpec spec, CancellationToken cancellationToken)
    {
        var folder = folders.Of(spec.Name);
        using var held = await LockAsync(spec.Name, cancellationToken);
        var record = folder.ReadRecord();
        if (record is { FirstBootDone: true })
        {
            RequireSame(record, spec);
            return await StartHeldAsync(record, folder, cancellationToken);
        }

        if (record is null || record.SpecDigest != VmRecord.DigestOf(spec) || QemuProcess.Find(record.Id) is null)
        {
            if (folder.Exists) await RemoveAsync(folder, cancellationToken);
            record = await MakeAsync(spec, folder, cancellationToken);
        }
        return await StartHeldAsync(record, folder, cancellationToken);
    }

    /// <summary>Starts a machine that exists, and waits until ssh answers.</summary>
    public async Task<VmStatus> StartAsync(string name, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(name, cancellationToken);
        var folder = folders.Of(name);
        return await StartHeldAsync(folder.RequireRecord(), folder, cancellationToken);
    }

    /// <summary>Shuts the guest down; pulls the plug when it does not follow.</summary>
    public async Task StopAsync(string name, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(name, cancellationToken);
        var record = folders.Of(name).RequireRecord();
        if (QemuProcess.Find(record.Id) is not { } process)
        {
            progress($"{name}: is not running");
            return;
        }
        progress($"{name}: shutting down");
        if (!await QemuLauncher.EndAsync(process, "system_powerdown", TimeSpan.FromMinutes(4), cancellationToken))
            progress($"{name}: did not shut down in time; ended");
    }

    /// <summary>Removes the machine and its disks. One that does not exist is no error.</summary>
    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var folder = folders.Of(name);
        using (var held = await LockAsync(name, cancellationToken))
        {
            if (folder.Exists) await RemoveAsync(folder, cancellationToken);
        }
        File.Delete(folders.LockFileOf(name));
        progress($"{name}: deleted");
    }

    public async Task<IReadOnlyList<VmStatus>> ListAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(folders.All().Select(folder => StatusAsync(folder, cancellationToken)));

    public static async Task<VmStatus> StatusAsync(VmFolder folder, CancellationToken cancellationToken)
    {
        if (folder.ReadRecord() is not { } record)
            return new VmStatus { Name = folder.Name, State = VmState.Broken, Hint = $"./golden vm delete {folder.Name}" };
        var process = QemuProcess.Find(record.Id);
        var state = process is null ? VmState.Stopped
            : !record.FirstBootDone ? VmState.Starting
            : await SshBanner.ReadAsync(record.SshPort, cancellationToken) is null ? VmState.Degraded
            : VmState.Ready;
        return new VmStatus
        {
            Name = record.Name,
            State = state,
            Hint = state switch
            {
                VmState.Stopped => $"./golden vm start {record.Name}",
                VmState.Starting or VmState.Degraded => $"tail -f {folder.ConsoleLog}",
                _ => null,
            },
            Pid = process?.Pid,
            SshPort = record.SshPort,
            DockerPort = record.DockerPort,
            ImageHash = record.ImageHash,
        };
    }

    private async Task<VmRecord> MakeAsync(VmSpec spec, VmFolder folder, CancellationToken cancellationToken)
    {
        LocalPorts.RequireFree($"The local machine '{spec.Name}'", ("sshPort", spec.SshPort), ("dockerPort", spec.DockerPort));
        var golden = await image(cancellationToken);
        var record = VmRecord.Of(spec, Path.GetFileName(golden.Folder));
        folder.Create();
        await LinkAsync(golden.Disk, folder.BaseDisk, cancellationToken);
        await LinkAsync(golden.Kernel, folder.Kernel, cancellationToken);
        await Tool.RunAsync("qemu-img", ["create", "-q", "-f", "qcow2", "-F", "raw", "-b", Path.GetFileName(folder.BaseDisk), folder.RootDisk], cancellationToken, folder: folder.Path);
        await Tool.RunAsync("qemu-img", ["create", "-q", "-f", "qcow2", folder.DataDisk, $"{spec.DataDiskGiB}G"], cancellationToken);
        await SeedDisk.WriteAsync(folder, record, spec.UserDataBytes, cancellationToken);
        // Last: with a record, the folder is a machine that can be started.
        folder.WriteRecord(record);
        return record;
    }

    private async Task<VmStatus> StartHeldAsync(VmRecord record, VmFolder folder, CancellationToken cancellationToken)
    {
        var accelerator = await probe.FindAsync(folder.Kernel, record.ImageHash, cancellationToken);
        progress($"{record.Name}: {accelerator}");
        if (QemuProcess.Find(record.Id) is null) await QemuLauncher.StartAsync(record, folder, accelerator, cancellationToken);
        await new BootWatch(record, folder, accelerator.BootLimit, progress).WaitAsync(cancellationToken);
        if (!record.FirstBootDone)
        {
            await SeedDisk.EmptyAsync(folder, record, cancellationToken);
            folder.WriteRecord(record with { FirstBootDone = true });
        }
        return await StatusAsync(folder, cancellationToken);
    }

    private static async Task RemoveAsync(VmFolder folder, CancellationToken cancellationToken)
    {
        if (folder.ReadRecord() is { } record && QemuProcess.Find(record.Id) is { } process)
            await QemuLauncher.EndAsync(process, "quit", TimeSpan.FromSeconds(10), cancellationToken);
        Directory.Delete(folder.Path, recursive: true);
    }

    private static void RequireSame(VmRecord record, VmSpec spec)
    {
        var differences = record.DifferencesTo(spec).ToList();
        if (differences.Count == 0) return;
        throw new UserErrorException(
            $"The local machine '{spec.Name}' exists with another specification ({string.Join("; ", differences)}).\nRun: ./golden vm delete {spec.Name}   and then the failed command again");
    }

    private static async Task LinkAsync(string source, string target, CancellationToken cancellationToken)
    {
        try
        {
            await Tool.RunAsync("ln", [source, target], cancellationToken);
        }
        catch (UserErrorException)
        {
            // The cache is on another filesystem, or the filesystem has no links.
            await Tool.RunAsync("cp", ["--reflink=auto", "--sparse=always", source, target], cancellationToken);
        }
    }

    private Task<FileLock> LockAsync(string name, CancellationToken cancellationToken) =>
        FileLock.WaitAsync(folders.LockFileOf(name), () => progress($"{name}: waiting for another command to end"), cancellationToken);
}
