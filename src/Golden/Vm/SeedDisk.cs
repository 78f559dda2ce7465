using Golden.Files;

namespace Golden.Vm;

/// <summary>The disk labelled CIDATA from which cloud-init (datasource NoCloud) reads at boot.</summary>
public static class SeedDisk
{
    /// <summary>Writes a seed with user data, readable by this account only.</summary>
    public static Task WriteAsync(VmFolder folder, VmRecord record, ReadOnlyMemory<byte> userData, CancellationToken cancellationToken) =>
        BuildAsync(folder, record, userData, folder.Seed, cancellationToken);

    /// <summary>
    /// Takes the user data out once first boot has read it. Written in place because the machine has the file open;
    /// the instance id stays, so that a reboot is not taken for the first boot of another machine.
    /// </summary>
    public static async Task EmptyAsync(VmFolder folder, VmRecord record, CancellationToken cancellationToken)
    {
        var empty = folder.Seed + ".empty";
        await BuildAsync(folder, record, "#cloud-config\n{}\n"u8.ToArray(), empty, cancellationToken);
        var bytes = await File.ReadAllBytesAsync(empty, cancellationToken);
        await using (var seed = new FileStream(folder.Seed, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            await seed.WriteAsync(bytes, cancellationToken);
            seed.Flush(flushToDisk: true);
        }
        File.Delete(empty);
    }

    private static async Task BuildAsync(VmFolder folder, VmRecord record, ReadOnlyMemory<byte> userData, string image, CancellationToken cancellationToken)
    {
        var source = Path.Combine(folder.Path, "seed");
        Directory.CreateDirectory(source);
        try
        {
            AtomicFile.Write(Path.Combine(source, "user-data"), userData.Span);
            AtomicFile.Write(Path.Combine(source, "meta-data"), $"instance-id: {record.Id:D}\nlocal-hostname: {record.Name}\n");
            // Made private here: QEMU would let everybody read it.
            AtomicFile.Write(image, ReadOnlySpan<byte>.Empty);
            // QEMU itself knows how to make a FAT disk of a folder.
            await Tool.RunAsync("qemu-img",
                ["convert", "-O", "raw", """json:{"driver":"vvfat","dir":"seed","floppy":true,"label":"CIDATA"}""", Path.GetFileName(image)],
                cancellationToken, folder: folder.Path);
        }
        finally
        {
            Directory.Delete(source, recursive: true);
        }
    }
}
