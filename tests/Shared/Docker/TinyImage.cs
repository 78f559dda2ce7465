using System.Formats.Tar;

namespace Tests.Shared.Docker;

/// <summary>The smallest root file system that can run a shell, for <c>images/create?fromSrc=-</c>: one static busybox.</summary>
public static class TinyImage
{
    public static Stream OpenRootFileSystem()
    {
        var busybox = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Select(folder => Path.Combine(folder, "busybox")).First(File.Exists);

        var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, TarEntryFormat.Pax, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "bin/") { Mode = (UnixFileMode)0b111_101_101 });
            using var content = File.OpenRead(busybox);
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "bin/busybox") { Mode = (UnixFileMode)0b111_101_101, DataStream = content });
            foreach (var name in new[] { "sh", "sleep", "cat", "touch" })
                writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, $"bin/{name}") { LinkName = "busybox" });
        }

        tar.Position = 0;
        return tar;
    }
}
