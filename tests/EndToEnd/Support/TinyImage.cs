namespace EndToEnd.Support;

/// <summary>
/// An image made of the node's own programs: no registry is needed. bash, because it opens connections by itself; the
/// static busybox cannot look up names where there is no C library.
/// </summary>
internal static class TinyImage
{
    public const string Name = "golden-e2e";

    private const string Pack =
        "cd / && tar -chf - bin/bash bin/busybox lib64/ld-linux-x86-64.so.2 lib/x86_64-linux-gnu/libc.so.6 lib/x86_64-linux-gnu/libtinfo.so.6 | base64 -w 0";

    public static async Task LoadAsync(Node node, DockerApi docker) =>
        await docker.ImportAsync(Convert.FromBase64String(await node.RunAsync(Pack)), Name);
}
