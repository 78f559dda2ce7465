using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Settings;
using static Baseline.Catalogue.Make;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>The Docker API's certificates, and what its port does with strangers.</summary>
internal static class TlsControls
{
    public static ImmutableArray<Control> List { get; } =
    [
        Certificate("DKR-TLS-001", "The server certificate is valid for a week more", Severity.High, TlsAspect.Validity,
            "When it expires nobody reaches the daemon, and people are tempted to switch verification off.") with { Needs = HostTraits.Golden },
        Certificate("DKR-TLS-002", "The server certificate is short-lived", Severity.Medium, TlsAspect.Lifetime,
            "A stolen key is of use for as long as its certificate is valid; nobody checks for revocation here.") with { Needs = HostTraits.Golden },
        Certificate("DKR-TLS-003", "The server key is strong", Severity.High, TlsAspect.Key, "A weak key is computed from the certificate that everybody can see.") with { Needs = HostTraits.Golden },
        Certificate("DKR-TLS-004", "The server certificate is for servers only", Severity.Medium, TlsAspect.Purpose,
            "A certificate that is also for clients lets whoever takes one node log in to all others.") with { Needs = HostTraits.Golden },
        Certificate("DKR-TLS-005", "The server certificate carries the node's name", Severity.Medium, TlsAspect.Name,
            "With another name in it, clients have to switch the verification of names off.") with { Needs = HostTraits.Golden },
        Certificate("DKR-TLS-006", "The server certificate is from the daemon's own CA", Severity.High, TlsAspect.Issuer,
            "A certificate of another CA is one that somebody else put there.") with { Needs = HostTraits.Golden },
        Attempt("DKR-TLS-007", "The API's port refuses plain text", Severity.Critical, new("plaintext", "the Docker API without TLS"),
            "What answers in plain text answers everybody.", [.. Cis("2.7", "2.8")]) with { Needs = HostTraits.TcpApi },
        Attempt("DKR-TLS-008", "The API's port refuses clients without certificate", Severity.Critical, new("no-client-cert", "the Docker API without a client certificate"),
            "TLS without client certificates hides the traffic and lets everybody in.", [.. Cis("2.7", "2.8")]) with { Needs = HostTraits.TcpApi },
        Attempt("DKR-TLS-009", "The API's port refuses certificates of another CA", Severity.Critical,
            new("foreign-client-cert", "the Docker API with a certificate of another CA"), "Everybody can make a CA.", [.. Cis("2.7", "2.8")]) with { Needs = HostTraits.TcpApi },
        Attempt("DKR-TLS-010", "The API's port refuses old versions of TLS", Severity.Medium, new("tls11", "the Docker API with TLS 1.1"),
            "TLS before 1.2 has known attacks.", Rfc(8996)) with { Needs = HostTraits.TcpApi },
        Attempt("DKR-TLS-011", "The API's port refuses the oldest versions of TLS", Severity.Medium, new("tls10", "the Docker API with TLS 1.0"),
            "TLS before 1.2 has known attacks.", Rfc(8996)) with { Needs = HostTraits.TcpApi },
        Shown("DKR-TLS-012", "The certificate that the API shows is valid for a week more", $"a certificate valid for {TlsSetting.DaysLeft} days more", WireConditions.Validity,
            "When it expires nobody reaches the daemon, and people are tempted to switch verification off."),
        Shown("DKR-TLS-013", "The key of the certificate that the API shows is strong", "EC with 256 bits or RSA with 3072, at least", WireConditions.Key,
            "A weak key is computed from the certificate that everybody can see."),
        Shown("DKR-TLS-014", "The API speaks a current version of TLS", "TLS 1.2 or 1.3", WireConditions.Protocol, "Older versions have known attacks."),
    ];

    private static Control Certificate(string id, string title, Severity severity, TlsAspect aspect, string why) =>
        Control(id, title, severity, new TlsSetting(aspect), why, "Deploy again: the program renews certificates that are due and installs them.", "None.", [.. Cis("2.7", "2.8"), .. Rfc(5280)]);

    private static Control Shown(string id, string title, string wanted, Func<JudgeContext, Outcome> condition, string why) =>
        Observed(id, title, Severity.High, wanted, condition, [WireConditions.Shown], why, "Give the daemon another certificate and restart it.", "None.", [.. Cis("2.7", "2.8"), .. Rfc(5280)]) with { Needs = HostTraits.TcpApi };

    private static Control Attempt(string id, string title, Severity severity, ProbeSetting setting, string why, ImmutableArray<Reference> references) =>
        Control(id, title, severity, setting, why, "Restore tlsverify and its three files in daemon.json, restart the daemon, and look for a second daemon.", "Clients need a certificate.", references);
}
