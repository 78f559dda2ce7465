using System.Text;

namespace OpenSsh;

/// <summary>How a remote command ended.</summary>
/// <param name="Failure">None when the remote program ran to its end, whatever its exit code.</param>
/// <param name="ExitCode">Exit code of the remote program; 255 when ssh itself failed; -1 when it was ended by a limit.</param>
/// <param name="Output">Standard output, whole unless <paramref name="Failure"/> says otherwise.</param>
/// <param name="ErrorText">Standard error of the remote program and of ssh, at most 64 KiB.</param>
public sealed record SshResult(SshFailure Failure, int ExitCode, ReadOnlyMemory<byte> Output, string ErrorText)
{
    public bool Succeeded => Failure == SshFailure.None && ExitCode == 0;

    /// <summary>Standard output as UTF-8 text, invalid bytes replaced.</summary>
    public string OutputText => Encoding.UTF8.GetString(Output.Span);

    /// <summary>One sentence for people: what failed, on which target, what ssh said, what to do next. Empty when ssh did its part.</summary>
    public string Explain(SshTarget target) => Failure switch
    {
        SshFailure.None => "",
        SshFailure.HostKey => $"ssh {target.Display}: the host key is not the pinned one ({Said}). "
            + "Either the machine was replaced (read the fleet document again) or somebody is in between; do not connect by hand.",
        SshFailure.PermissionDenied => $"ssh {target.Display}: login refused ({Said}). Allowed: the key of the fleet document or of your agent (ssh-add -l).",
        SshFailure.Unreachable => $"ssh {target.Display}: no connection ({Said}). Is the machine up and the port open to this address? Try: nc -vz {target.Host} {target.Port}",
        SshFailure.ConnectionLost => $"ssh {target.Display}: the connection broke before the end ({Said}). Run again.",
        SshFailure.TimedOut => $"ssh {target.Display}: no end within the time limit ({Said}). Raise --timeout, or look why the machine is slow.",
        SshFailure.OutputLimit => $"ssh {target.Display}: more output than the limit.",
        _ => $"ssh {target.Display}: {Said}",
    };

    private string Said
    {
        get
        {
            var lines = ErrorText.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var telling = lines.Where(line => !line.StartsWith('@') && !line.StartsWith("Warning:", StringComparison.Ordinal)).ToArray();
            return telling.Length == 0 ? "it said nothing" : telling[^1];
        }
    }
}
