namespace EndToEnd.Support;

/// <summary>One HTTP request from inside a container.</summary>
internal static class Fetch
{
    /// <summary>The answer, or <c>null</c> when there was no connection.</summary>
    public static async Task<string?> FromContainerAsync(DockerApi docker, string host, int port, string network = "default")
    {
        var container = await Container.RunAsync(
            docker,
            $"exec 3<>/dev/tcp/{host}/{port} || exit 9; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3; /bin/busybox timeout 60 /bin/busybox cat <&3",
            new() { ["NetworkMode"] = network });
        return container.ExitCode == 0 && container.Output.Length > 0 ? container.Output : null;
    }
}
