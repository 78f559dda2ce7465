namespace OpenSsh;

/// <summary>What ssh's exit code 255 means, from its own words (OpenSSH 8 to 10).</summary>
public static class SshFailureText
{
    private static readonly (string Text, SshFailure Failure)[] Known =
    [
        ("Host key verification failed", SshFailure.HostKey),
        ("REMOTE HOST IDENTIFICATION HAS CHANGED", SshFailure.HostKey),
        ("host key is known for", SshFailure.HostKey),
        ("no matching host key type found", SshFailure.HostKey),
        ("Permission denied", SshFailure.PermissionDenied),
        ("Too many authentication failures", SshFailure.PermissionDenied),
        ("Connection refused", SshFailure.Unreachable),
        ("No route to host", SshFailure.Unreachable),
        ("Network is unreachable", SshFailure.Unreachable),
        ("Could not resolve hostname", SshFailure.Unreachable),
        ("Connection timed out", SshFailure.Unreachable),
        ("Operation timed out", SshFailure.Unreachable),
        ("timed out during banner exchange", SshFailure.Unreachable),
        ("kex_exchange_identification", SshFailure.Unreachable),
        ("Timeout, server", SshFailure.ConnectionLost),
        ("Connection closed by", SshFailure.ConnectionLost),
        ("Connection reset by", SshFailure.ConnectionLost),
        ("closed by remote host", SshFailure.ConnectionLost),
        ("Broken pipe", SshFailure.ConnectionLost),
        ("client_loop: send disconnect", SshFailure.ConnectionLost),
    ];

    /// <summary><see cref="SshFailure.None"/> when ssh said nothing: then 255 is the remote program's own exit code.</summary>
    public static SshFailure Classify(string errorText)
    {
        foreach (var (text, failure) in Known)
        {
            if (errorText.Contains(text, StringComparison.Ordinal)) return failure;
        }
        return errorText.Contains("ssh: ", StringComparison.Ordinal) ? SshFailure.Other : SshFailure.None;
    }
}
