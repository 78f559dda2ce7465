using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Settings;
using static Baseline.Catalogue.Make;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>What people have to decide, with the evidence gathered for them.</summary>
internal static class PeopleControls
{
    public static ImmutableArray<Control> List { get; } =
    [
        Manual("DKR-MANUAL-001", "Images are scanned, and built again with fixes", "a scan of every image, and a rebuild when it finds something", ImageConditions.Age, [Probes.Images, Probes.ImageHistories],
            "An image is as old as its day: every hole that was found since is open in it.", "Scan in the pipeline that builds and on a schedule, and rebuild.", [.. Cis("4.2"), .. Cis("4.4")]),
        Manual("DKR-MANUAL-002", "The operating system is hardened", "a benchmark of the operating system applied to the host", PeopleConditions.Host, [Probes.OsRelease, Probes.Kernel],
            "Docker is as safe as the host under it.", "Apply and judge the CIS benchmark of the distribution; a host from this baseline has its main parts.", Cis("1.2.1")),
        Manual("DKR-MANUAL-003", "Services that the host does not need are gone", "no service but those that the host is for", PeopleConditions.Services, [Probes.Listeners],
            "What listens can be attacked.", "Remove what nobody needs, or bind it to 127.0.0.1.", Cis("1.2.1")) with { Needs = HostTraits.Foreign },
        Manual("DKR-MANUAL-004", "Hosts and containers are audited regularly", "an audit on a schedule, that somebody reads", PeopleConditions.Audit, [Probes.DockerInfo],
            "What nobody looks at drifts.", "Run 'hostchecks run' on a schedule, and keep its evidence.", Docs("https://www.cisecurity.org/benchmark/docker")),
        Manual("DKR-MANUAL-005", "Containers are monitored", "an alarm when a container fails or uses more than it should", PeopleConditions.Monitoring, [Probes.Containers],
            "Nobody notices a miner that only takes what is left.", "Collect the containers' metrics, and set alarms.", Docs("https://docs.docker.com/engine/containers/runmetrics/")),
        Manual("DKR-MANUAL-006", "Data of containers is backed up", "a tested backup of every volume that matters", PeopleConditions.Backup, [Probes.Volumes],
            "A volume lives on one disk.", "Back up the volumes that matter, and try to restore them.", Docs("https://docs.docker.com/engine/storage/volumes/")),
    ];

    private static Control Manual(
        string id, string title, string wanted, Func<JudgeContext, Outcome> gather, ImmutableArray<Probe> reads, string why, string fix, ImmutableArray<Reference> references) =>
        Observed(id, title, Severity.Medium, wanted, gather, reads, why, fix, "Somebody has to do it.", references);
}
