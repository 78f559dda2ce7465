using OpenSsh;

namespace HostChecks.Docker;

/// <summary>
/// The Docker API through the SSH connection of a host, for hosts that show it to nobody else: what the Docker client does for
/// <c>DOCKER_HOST=ssh://…</c>, and with sudo where the account may not use the socket. No port is forwarded, so it works where
/// sshd forbids that.
/// </summary>
public static class SshDial
{
    // $1: the socket, empty for the account's own or the system's; $2: whether sudo may be used.
    private const string Program = "s=$1; "
        + "if [ -z \"$s\" ]; then for s in \"${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/docker.sock\" /var/run/docker.sock; do if [ -S \"$s\" ]; then break; fi; done; fi; "
        + "command -v docker >/dev/null 2>&1 || { echo \"the host has no docker client to talk to its daemon with; install docker-cli there, or give a tcp endpoint\" >&2; exit 127; }; "
        + "if [ -w \"$s\" ] || [ \"$2\" = no ] || ! command -v sudo >/dev/null 2>&1; then exec docker -H \"unix://$s\" system dial-stdio; fi; "
        + "exec sudo -n docker -H \"unix://$s\" system dial-stdio";

    /// <param name="socket">Absolute path of the daemon's socket on the host; <c>null</c> to look for it there.</param>
    /// <param name="allowSudo">Whether sudo may be tried.</param>
    public static string Line(string? socket, bool allowSudo) => PosixShell.Join(["sh", "-c", Program, "sh", socket ?? "", allowSudo ? "yes" : "no"]);
}
