using System.Globalization;
using HostChecks.Fleets;

namespace HostChecks.Cli;

/// <summary>Reads <c>[user@]name[:port]</c>; an IPv6 address with a port is in brackets.</summary>
internal static class HostArgument
{
    /// <exception cref="UsageException">It is none.</exception>
    public static FleetSsh Parse(string text, string? hostKey)
    {
        var at = text.LastIndexOf('@');
        var user = at < 0 ? null : text[..at];
        var rest = text[(at + 1)..];
        var (host, port) = Split(rest);
        var number = 22;
        if (port is not null && !int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out number)) throw new UsageException($"--host: the port of '{text}' is '{port}'; allowed: 1 to 65535");
        var ssh = new FleetSsh { Host = host, Port = number, User = user, HostKey = hostKey };
        var problems = ssh.ToTarget().Problems().ToArray();
        return problems.Length == 0 ? ssh : throw new UsageException($"--host: {string.Join("; ", problems)}");
    }

    private static (string Host, string? Port) Split(string text)
    {
        if (text.StartsWith('['))
        {
            var end = text.IndexOf(']', StringComparison.Ordinal);
            if (end > 0 && end == text.Length - 1) return (text[1..end], null);
            if (end > 0 && text[end + 1] == ':') return (text[1..end], text[(end + 2)..]);
            throw new UsageException($"--host: '{text}' is no address in brackets; allowed: [address] or [address]:port");
        }
        // More than one colon without brackets is an IPv6 address alone.
        return text.Count(c => c == ':') == 1 ? (text[..text.IndexOf(':', StringComparison.Ordinal)], text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]) : (text, null);
    }
}
