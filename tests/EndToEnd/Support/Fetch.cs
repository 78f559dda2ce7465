namespace EndToEnd.Support;

/// <summary>One HTTP request from inside a container.</summary>
internal static class Fetch
{
    private const int NoConnection = 9;
    private const int TimedOut = 128 + 15;

    /// <summary>The answer, or <c>null</c> when there was no connection. Anything else, as a container that does not run, is an error.</summary>
    public static async Task<string?> FromContainerAsync(DockerApi docker, string host, int port, string network = "default")
    {
        // A dropped packet gives no answer: without a limit, bash would try to connect for more than two minutes. The outer
        // shell stays, because a container's first process is not ended by signals from inside.
        var request = OpenSsh.PosixShell.Quote($"exec 3<>/dev/tcp/{host}/{port} || exit {NoConnection}; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3; exec /bin/busybox cat <&3");
        var container = await Container.RunAsync(
            docker,
            $"/bin/busybox timeout 20 /bin/bash -c {request}; exit $?",
            new() { ["NetworkMode"] = network });
        return container.ExitCode switch
        {
            0 when container.Output.Length > 0 => container.Output,
            NoConnection or TimedOut => null,
            _ => throw new InvalidOperationException($"fetching {host}:{port} from a container ended with {container.ExitCode}: {container.Output}"),
        };
    }
}
