namespace Baseline.Rendering;

/// <summary>Options that a host cannot work without and that no control is about.</summary>
internal static class Fundamentals
{
    public static void Render(ArtefactBuilder artefacts)
    {
        // From the shared space of RFC 6598, which no private network uses.
        artefacts.DaemonOption("bip", "\"100.127.1.1/24\"");
        artefacts.DaemonOption("default-address-pools", "[{\"base\":\"100.127.64.0/18\",\"size\":24}]");
        // Debian's sshd leaves these to its own file, which ours replaces.
        artefacts.SshdOption("UsePAM", "yes");
        artefacts.SshdOption("PrintMotd", "no");
        artefacts.SshdOption("ClientAliveCountMax", "2");
        artefacts.SshdOption("Subsystem", "sftp internal-sftp");
        artefacts.SshdOption("HostKey", "/etc/ssh/ssh_host_ed25519_key\n/etc/ssh/ssh_host_ecdsa_key");
    }
}
