namespace EndToEnd.Support;

/// <summary>One HTTP request from inside a container.</summary>
internal static class Fetch
{
    /// <summary>The answer, or <c>null</c> when there was no connection.</summary>
    public static async Task<string?> FromContainerAsync(DockerApi docker, string host, int port, string network = "default")
    {
        // A dropped packet gives no answer: without a limit, bash would try to connect for more than two minutes. The outer
        // shell stays, because a container's first process is not ended by signals from inside.
        var request = OpenSsh.PosixShell.Quote($"exec 3<>/dev/tcp/{host}/{port} || exit 9; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3; exec /bin/busybox cat <&3");
        var container = await Container.RunAsync(
            docker,
            $"/bin/busybox timeout 20 /bin/bash -c {request}; exit $?",
            new() { ["NetworkMode"] = network });
        return container.ExitCode == 0 && container.Output.Length > 0 ? container.Output : null;
    }
}
