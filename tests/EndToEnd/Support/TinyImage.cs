using System.Formats.Tar;

namespace EndToEnd.Support;

/// <summary>An image of one program, made of the node's own static busybox: no registry is needed.</summary>
internal static class TinyImage
{
    public const string Name = "golden-e2e";
    private static readonly string[] _programs = ["sh", "cat", "echo", "head", "id", "nslookup", "sleep", "tail", "wget"];

    public static async Task LoadAsync(Node node, DockerApi docker)
    {
        var busybox = Convert.FromBase64String((await node.RunAsync("base64 -w 0 $(command -v busybox)")).Trim());
        using var buffer = new MemoryStream();
        using (var tar = new TarWriter(buffer, TarEntryFormat.Pax, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "bin/busybox")
            {
                DataStream = new MemoryStream(busybox),
                Mode = (UnixFileMode)0b111_101_101,
            });
            foreach (var program in _programs) tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, $"bin/{program}") { LinkName = "busybox" });
        }
        await docker.ImportAsync(buffer.ToArray(), Name);
    }
}
