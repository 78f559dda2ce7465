using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Settings;
using static Baseline.Catalogue.Make;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>Swarm mode. Where it is off, none of this is about the host.</summary>
internal static class SwarmControls
{
    private const HostTraits Manager = HostTraits.SwarmManager;

    public static ImmutableArray<Control> List { get; } =
    [
        Swarm("DKR-SWARM-001", "As few managers as a majority needs", Severity.Medium, Manager, $"an odd number of managers, {SwarmConditions.MostManagers} at most", SwarmConditions.Managers, [Probes.SwarmNodes],
            "Every manager has all secrets and may change everything; an even number of them adds risk and no safety.", "Run: docker node demote NODE", Cis("7.1")),
        Swarm("DKR-SWARM-002", "The swarm listens on one interface", Severity.High, HostTraits.Swarm, "ports 2377 and 7946 on one address each", SwarmConditions.OneInterface, [Probes.Listeners],
            "On every address means also on those that face strangers.", "Leave the swarm and join again with --listen-addr and --advertise-addr.", Cis("7.2")),
        Swarm("DKR-SWARM-003", "Overlay networks are encrypted", Severity.High, HostTraits.Swarm, "the option encrypted on every overlay network", SwarmConditions.EncryptedOverlays, [Probes.Networks],
            "Anyone on the path between two nodes reads and changes what containers say to each other.", "Create the network again with --opt encrypted; the ingress network too.", Cis("7.3")),
        Swarm("DKR-SWARM-004", "Services get secrets as secrets", Severity.High, Manager, "no secret in the environment of a service's container", WorkloadConditions.SwarmSecrets, [Probes.SwarmSecrets, Probes.Containers],
            "Variables are shown by inspect, inherited by every child process, and written to crash reports.", "Run: docker secret create, and give it to the service with --secret.", Cis("7.4")),
        Swarm("DKR-SWARM-005", "Managers are locked at rest", Severity.Medium, Manager, "autolock on", SwarmConditions.AutoLock, [Probes.Swarm],
            "Without it a stolen disk or backup has the keys of the whole swarm.", "Run: docker swarm update --autolock=true, and keep the key.", Cis("7.5")) with { Level = Level.Two },
        Swarm("DKR-SWARM-006", "The unlock key is rotated", Severity.Low, Manager, "an unlock key that changes when people leave", SwarmConditions.KeyRotation, [Probes.Swarm],
            "Who knew the key once can open a stolen disk for ever.", "Run: docker swarm unlock-key --rotate", Cis("7.6")),
        Swarm("DKR-SWARM-007", "Node certificates are short-lived", Severity.Medium, Manager, $"certificates of nodes valid for {SwarmConditions.MostCertificateDays} days at most", SwarmConditions.CertificateExpiry, [Probes.Swarm],
            "A stolen node certificate is of use for as long as it is valid.", "Run: docker swarm update --cert-expiry 720h", Cis("7.7")),
        Swarm("DKR-SWARM-008", "The swarm's CA is rotated", Severity.Low, Manager, "a CA that changes", SwarmConditions.Authority, [Probes.Swarm],
            "Whoever got its key once can make nodes until it changes.", "Run: docker swarm ca --rotate", Cis("7.8")),
        Swarm("DKR-SWARM-009", "Management and data have networks of their own", Severity.Low, HostTraits.Swarm, "an address for data other than the one for management", SwarmConditions.SeparatePlanes, [Probes.Listeners],
            "On one network a container's flood also stops the management.", "Join with --data-path-addr of another interface.", Cis("7.9")) with { Level = Level.Two },
    ];

    private static Control Swarm(
        string id, string title, Severity severity, HostTraits needs, string wanted, Func<JudgeContext, Outcome> condition, ImmutableArray<Probe> reads,
        string why, string fix, ImmutableArray<Reference> references) =>
        Observed(id, title, severity, wanted, condition, [.. reads, Probes.DockerInfo], why, fix, "Only where swarm mode is on.", references) with { Needs = needs };
}
