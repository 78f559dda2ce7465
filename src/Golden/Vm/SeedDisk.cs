using System.Diagnostics.CodeAnalysis;

namespace Golden.Vm;

/// <summary>The disk labelled CIDATA from which cloud-init (datasource NoCloud) reads at boot.</summary>
public static class SeedDisk
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

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
            await WritePrivateAsync(Path.Combine(source, "user-data"), userData, cancellationToken);
            var metadata = System.Text.Encoding.UTF8.GetBytes($"instance-id: {record.Id:D}\nlocal-hostname: {record.Name}\n");
            await WritePrivateAsync(Path.Combine(source, "meta-data"), metadata, cancellationToken);
            await WritePrivateAsync(image, ReadOnlyMemory<byte>.Empty, cancellationToken);
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

    [SuppressMessage("Performance", "CA1849", Justification = "small files")]
    private static async Task WritePrivateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = Private };
        await using var stream = new FileStream(path, options);
        await stream.WriteAsync(content, cancellationToken);
    }
}
