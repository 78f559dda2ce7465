using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Versions;
using static Baseline.Catalogue.Make;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>The running engine: its versions, what it really does, and what CIS asks of any daemon that is not from this baseline.</summary>
internal static class EngineControls
{
    private const string Reference = "https://docs.docker.com/reference/cli/dockerd/";
    private const string NoImpact = "None.";

    public static ImmutableArray<Control> List { get; } =
    [
        Escape("DKR-ENGINE-001", "Docker Engine has no known way out of a container", "engine"),
        Escape("DKR-ENGINE-002", "containerd has no known way out of a container", "containerd"),
        Escape("DKR-ENGINE-003", "runc has no known way out of a container", "runc"),
        Observed("DKR-ENGINE-004", "Docker Engine still gets fixes, and has them", Severity.High, "a maintained branch or distribution, and no update waiting",
            VersionConditions.Maintained, [.. ComponentVersion.Probes, Probes.SecurityUpdates],
            "Holes of an engine that nobody maintains stay open, and are described to everybody.", "Update Docker Engine; on Debian: apt-get install --only-upgrade docker.io containerd runc", "Containers restart unless live-restore is on.", Cis("1.2.2")),
        Observed("DKR-ENGINE-005", "The running daemon does what its configuration says", Severity.Medium, $"docker info agrees with flags and file: {string.Join(", ", EffectiveConditions.Keys)}",
            EffectiveConditions.Agrees, [Probes.Dockerd, Probes.DockerInfo],
            "A file that was changed after the start shows an auditor one thing while the daemon does another.", "Read the difference, decide which of the two is meant, and restart the daemon.", "A restart.", Docs(Reference)),
        Observed("DKR-ENGINE-006", "No daemon option is given twice", Severity.Medium, "no option both as a flag and in the configuration file",
            EngineConditions.NothingTwice, [Probes.Dockerd],
            "dockerd refuses to start with one option in two places: the host comes back from its next reboot without containers.", "Remove the flag or the line in the file.", NoImpact, Docs(Reference)),
        Observed("DKR-ENGINE-007", "One Docker daemon runs", Severity.High, "one dockerd process",
            EngineConditions.OneDaemon, [Probes.Dockerd],
            "A second daemon with other options is a way around everything that is said about the first.", "Find what starts the other daemon, and stop and mask it.", NoImpact, Docs(Reference)),
        Observed("DKR-ENGINE-008", "The storage driver is a maintained one", Severity.Low, "a driver other than aufs, devicemapper, overlay and vfs",
            EngineConditions.StorageDriver, [Probes.DockerInfo],
            "aufs, devicemapper and overlay are gone from the engine, and vfs copies every layer: none gets fixes.", "Set \"storage-driver\": \"overlay2\" and pull the images again.", "Images have to be pulled again.", [.. Cis("2.6"), new("CIS Docker Benchmark", "1.8.0", "2.7")]),
        Observed("DKR-ENGINE-009", "Root in a container is not root on the host", Severity.High, "rootless mode, or userns-remap",
            EngineConditions.UserNamespace, [Probes.DockerInfo],
            "Without a user namespace whoever breaks out as the container's root is root on the host.", "Run the daemon rootless, or set \"userns-remap\": \"default\".", "Volumes change their owners; images are pulled again.", Cis("2.9", "2.10")),
        Observed("DKR-ENGINE-010", "Containers outlive a restart of the daemon", Severity.Low, "live-restore on",
            EngineConditions.LiveRestore, [Probes.DockerInfo],
            "Where an update of the daemon stops all containers, updates are put off.", "Set \"live-restore\": true and restart the daemon.", "Not with swarm mode.", Cis("2.15", "2.16")) with { Needs = HostTraits.Rootful },
        Observed("DKR-ENGINE-011", "Container logs leave the host", Severity.Medium, "a log driver that sends records to another machine, and no container with one that does not",
            EngineConditions.LogsLeave, [Probes.DockerInfo, Probes.Dockerd, Probes.Containers],
            "Logs that stay on the host are under the control of whoever takes the host; none keeps none, local and json-file are files beside the container.", "Set \"log-driver\" to syslog with an address, fluentd, gelf, splunk or a cloud's own, or forward the journal; create containers again without --log-driver.", "A log server.", Cis("2.13", "2.14")) with { Needs = HostTraits.Foreign },
        Observed("DKR-ENGINE-012", "Containers have default limits", Severity.Low, "\"default-ulimits\" set",
            EngineConditions.DefaultUlimits, [Probes.Dockerd],
            "One process that leaks descriptors or forks without end exhausts those of the whole host.", "Set \"default-ulimits\" in the daemon's configuration file and restart the daemon.", "A service that needs more sets its own --ulimit.", Cis("2.8", "2.9")) with { Needs = HostTraits.Foreign },
        Observed("DKR-ENGINE-013", "The base device size is left alone", Severity.Low, "no dm.basesize in \"storage-opts\"",
            EngineConditions.BaseDeviceSize, [Probes.Dockerd],
            "A larger base device lets one container fill the disk of all.", "Remove dm.basesize from storage-opts.", NoImpact, Cis("2.11", "2.12")),
        Observed("DKR-ENGINE-014", "Clients of the API may do only what they need", Severity.Medium, "an authorization plugin, or few clients that are all trusted",
            EngineConditions.Authorization, [Probes.DockerInfo],
            "To the daemon itself every client is its owner.", "Install an authorization plugin and name it in \"authorization-plugins\", or keep the list of clients short.", "The plugin has to be reachable for every call.", Cis("2.12", "2.13")) with { Level = Level.Two },
        Observed("DKR-ENGINE-015", "Docker's data has a filesystem of its own", Severity.Medium, "the data root on a mount other than the system's",
            EngineConditions.DataRootOnItsOwn, [Probes.DockerInfo, Probes.Mounts],
            "Images that fill the system disk stop logging, updates and logins.", "Mount a disk at the data root before the daemon first starts.", "A second disk.", Cis("1.1.1")) with { Needs = HostTraits.Foreign },
        Observed("DKR-ENGINE-016", "The kernel is one that Docker supports", Severity.Low, "Linux 3.10 or newer",
            EngineConditions.KernelSupported, [Probes.Kernel],
            "On an older kernel parts of the isolation are missing.", "Update the operating system.", "A reboot.", Docs("https://docs.docker.com/engine/install/binaries/")),
        Observed("DKR-ENGINE-017", "A security module confines containers", Severity.Medium, "AppArmor or SELinux in the daemon's security options",
            EngineConditions.SecurityModule, [Probes.DockerInfo],
            "It is the layer that holds when a namespace fails; under a rootful daemon the only one.", "Boot a kernel with AppArmor, or install container-selinux and set \"selinux-enabled\": true.", NoImpact, [.. Cis("5.2"), .. Cis("5.3")]) with { Needs = HostTraits.Rootful },
        Observed("DKR-ENGINE-018", "The running daemon trusts no registry without verified TLS", Severity.High, "no insecure registry in docker info but this host itself",
            EngineConditions.InsecureRegistries, [Probes.DockerInfo],
            "Over plain HTTP or unverified TLS anyone on the path replaces an image, and so runs code on this host.", "Remove \"insecure-registries\" and restart the daemon.", "A private registry needs a certificate that the host trusts.", Cis("2.5")),
        Observed("DKR-ENGINE-019", "Members of the group docker are trusted with root", Severity.High, "no members, or only people who may be root",
            EngineConditions.DockerGroup, [Probes.Groups, Probes.Accounts],
            "A member starts a container with the host's root folder inside: that is root without a password.", "Run: gpasswd -d USER docker, and change the primary group of accounts that have it.", "They need sudo, or a rootless daemon of their own.", Cis("1.1.2")) with { Needs = HostTraits.Foreign },
    ];

    private static Control Escape(string id, string title, string component) =>
        Observed(id, title, Severity.Critical, $"{component} with the fix of every escape that known-escapes.json lists",
            context => VersionConditions.NoKnownEscape(component, context), [.. ComponentVersion.Probes, Probes.DockerInfo],
            "Exploits of these holes are public: a container that somebody takes over is then the host.",
            $"Update {ComponentVersion.Package(component)} from a source that has the fix; where the distribution has none, run the daemon rootless or use Docker's own packages.",
            "Containers restart.", [.. VersionData.Current.Escapes.Where(e => e.Component == component).Select(e => new Reference(e.Advisory, null, e.Id)), .. Cis("1.2.2")]);
}
