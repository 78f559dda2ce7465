using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Settings;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>The SSH server: the one way in for administrators.</summary>
internal static class SshControls
{
    private const string Ciphers = "chacha20-poly1305@openssh.com,aes256-gcm@openssh.com,aes128-gcm@openssh.com";
    private const string Kex = "sntrup761x25519-sha512@openssh.com,curve25519-sha256,curve25519-sha256@libssh.org";
    private const string Macs = "hmac-sha2-512-etm@openssh.com,hmac-sha2-256-etm@openssh.com";
    private const string Keys = "ssh-ed25519,ecdsa-sha2-nistp256";

    public static ImmutableArray<Control> List { get; } =
    [
        Keyword("DKR-SSH-001", "Root cannot log in", Severity.High, new("PermitRootLogin", "no"),
            "A login as root names no person in the audit trail, and root is the name that every attack tries.", "Use the administration account and sudo."),
        Keyword("DKR-SSH-002", "No password logins", Severity.High, new("PasswordAuthentication", "no"),
            "Passwords are guessed and reused; keys are not.", "Every administrator needs a key."),
        Keyword("DKR-SSH-003", "No keyboard-interactive logins", Severity.High, new("KbdInteractiveAuthentication", "no"),
            "It is a second door to the same passwords.", "None."),
        Keyword("DKR-SSH-004", "Empty passwords are refused", Severity.High, new("PermitEmptyPasswords", "no"),
            "An account without password would be open to everybody.", "None."),
        new()
        {
            Id = "DKR-SSH-005", Title = "Only the administration account may log in", Level = Level.One, Severity = Severity.High,
            Why = "Every further account that may log in is one more to watch; service accounts are a common way in.",
            Fix = "Set AllowUsers to the administration account in /etc/ssh/sshd_config and reload ssh.",
            Impact = "Other people need keys for that account.",
            References = Man("sshd_config(5)"),
            Setting = new SshdAdminSetting(),
            Needs = HostTraits.Golden,
        },
        Keyword("DKR-SSH-006", "No X11 forwarding", Severity.Low, new("X11Forwarding", "no"),
            "A taken-over host reaches back to the screen and keyboard of whoever logs in.", "None on a server."),
        Keyword("DKR-SSH-007", "No TCP forwarding", Severity.Medium, new("AllowTcpForwarding", "no"),
            "A forwarded port is a tunnel through the firewall and the egress allow-list.", "No ssh -L, -R, -D; use the Docker API's own port."),
        Keyword("DKR-SSH-008", "No agent forwarding", Severity.Medium, new("AllowAgentForwarding", "no"),
            "Root on this host could use the keys of everybody who is logged in, on other hosts.", "No jumps from this host."),
        Keyword("DKR-SSH-009", "No socket forwarding", Severity.Medium, new("AllowStreamLocalForwarding", "no"),
            "It forwards the Docker socket to anywhere.", "No docker over ssh forwarding; use TLS."),
        Keyword("DKR-SSH-010", "Users do not set the environment of their session", Severity.Medium, new("PermitUserEnvironment", "no"),
            "LD_PRELOAD in a user's file runs code in programs that he may not change.", "None."),
        Keyword("DKR-SSH-011", "Clients do not set the environment of their session", Severity.Low, new("AcceptEnv", "", SshdMatch.Unset),
            "Variables from the client change how programs run by sudo behave.", "The client's language is not taken over."),
        Keyword("DKR-SSH-012", "Few attempts per connection", Severity.Low, new("MaxAuthTries", "3", SshdMatch.AtMost),
            "Every attempt that a connection may make is one guess more.", "A client that offers many keys has to name the right one."),
        Keyword("DKR-SSH-013", "Few sessions per connection", Severity.Low, new("MaxSessions", "4", SshdMatch.AtMost),
            "One connection could start sessions until the memory is gone.", "A fifth parallel session needs a second connection."),
        Keyword("DKR-SSH-014", "Logins have a time limit", Severity.Low, new("LoginGraceTime", "60", SshdMatch.AtMost),
            "Half-open logins fill the server's slots and lock administrators out.", "None."),
        Keyword("DKR-SSH-015", "Dead sessions are closed", Severity.Low, new("ClientAliveInterval", "300", SshdMatch.AtMost),
            "A session whose owner has gone is one that somebody else can take.", "A session survives ten minutes without network."),
        Keyword("DKR-SSH-016", "Logins are logged with the key's fingerprint", Severity.Medium, new("LogLevel", "VERBOSE"),
            "Several people share the account; the fingerprint tells whose key it was.", "Slightly more log."),
        Keyword("DKR-SSH-017", "Modern ciphers only", Severity.Medium, new("Ciphers", Ciphers, SshdMatch.Subset),
            "CBC and unauthenticated modes allow known attacks on recorded or changed traffic.", "Clients older than 2014 cannot connect."),
        Keyword("DKR-SSH-018", "Modern key exchange only", Severity.Medium, new("KexAlgorithms", Kex, SshdMatch.Subset),
            "Old groups can be broken later from recorded traffic; the first one here also resists a quantum computer.", "Clients older than 2014 cannot connect."),
        Keyword("DKR-SSH-019", "Modern integrity codes only", Severity.Low, new("MACs", Macs, SshdMatch.Subset),
            "SHA-1 and MAC-then-encrypt modes are attackable.", "Clients older than 2014 cannot connect."),
        Keyword("DKR-SSH-020", "Modern host keys only", Severity.Low, new("HostKeyAlgorithms", Keys, SshdMatch.Subset),
            "RSA signatures with SHA-1 can be forged.", "Clients older than 2014 cannot connect."),
    ];

    private static Control Keyword(string id, string title, Severity severity, SshdSetting setting, string why, string impact) => new()
    {
        Id = id,
        Title = title,
        Level = Level.One,
        Severity = severity,
        Why = why,
        Fix = setting.Match == SshdMatch.Unset
            ? $"Remove {setting.Keyword} from /etc/ssh/sshd_config and what it includes, and run: systemctl reload ssh"
            : $"Set '{setting.Keyword} {setting.Value}' in /etc/ssh/sshd_config, before any other line for it, and run: systemctl reload ssh",
        Impact = impact,
        References = [.. Man("sshd_config(5)"), .. Docs("https://infosec.mozilla.org/guidelines/openssh")],
        Setting = setting,
    };
}
