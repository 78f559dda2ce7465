using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenSsh;

/// <summary>An account on a machine, and the proof that it is the right machine.</summary>
public sealed partial record SshTarget
{
    /// <summary>Host name or address; never starts with a dash.</summary>
    public required string Host { get; init; }

    public int Port { get; init; } = 22;

    /// <summary>Remote account; <c>null</c> leaves it to the user's own ssh configuration.</summary>
    public string? User { get; init; }

    /// <summary>
    /// The only host key that is accepted, in authorized_keys form (<c>ssh-ed25519 AAAA…</c>). <c>null</c> means the
    /// host must already be in the known_hosts of the person who runs this: nothing is ever trusted on first use.
    /// </summary>
    public string? HostKey { get; init; }

    /// <summary>Private key as OpenSSH or PEM text, unencrypted. <c>null</c>: the user's own keys and agent. Secret.</summary>
    public string? PrivateKey { get; init; }

    /// <summary>How the target is named in messages: <c>user@host:port</c>, no secret.</summary>
    public string Display => string.Create(CultureInfo.InvariantCulture, $"{(User is null ? "" : User + "@")}{Host}:{Port}");

    /// <summary>Every reason why ssh could not be given this target; empty when it is fine.</summary>
    public IEnumerable<string> Problems()
    {
        if (!HostPattern().IsMatch(Host)) yield return $"host is '{Host}'; allowed: a host name, an IPv4 or an IPv6 address";
        if (Port is < 1 or > 65535) yield return $"port of {Host} is {Port.ToString(CultureInfo.InvariantCulture)}; allowed: 1 to 65535";
        if (User is not null && !UserPattern().IsMatch(User)) yield return $"user of {Host} is '{User}'; allowed: letters, digits, '.', '_', '-'";
        if (HostKey is not null && !HostKeyPattern().IsMatch(HostKey.Trim())) yield return $"host key of {Host} is '{HostKey}'; allowed: 'ssh-ed25519 AAAA…', 'ecdsa-sha2-nistp256 AAAA…' or 'ssh-rsa AAAA…' on one line";
    }

    // A dash first would be read as an option by ssh.
    [GeneratedRegex(@"\A[A-Za-z0-9:][A-Za-z0-9.:%_-]*\z")]
    private static partial Regex HostPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9._-]*\z")]
    private static partial Regex UserPattern();

    // The length of the kind's name comes first in the key, and is four characters of base64 that are always the same.
    [GeneratedRegex(@"\A(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9@.-]+) AAAA[A-Za-z0-9+/]*={0,2}( [^\r\n]*)?\z")]
    private static partial Regex HostKeyPattern();

    /// <summary>Records print all their members; this one must not print its private key.</summary>
    public override string ToString() => $"SshTarget {{ {Display} }}";
}
