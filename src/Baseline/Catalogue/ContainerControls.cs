using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>What runs on the daemon: judged for every container, nothing is rendered.</summary>
internal static class ContainerControls
{
    public static ImmutableArray<Control> List { get; } =
    [
        Container("DKR-CTR-001", "No privileged containers", Severity.Critical, "not privileged", ContainerConditions.Privileged,
            "A privileged container has every device and capability of its namespace and no filter of system calls.", "without --privileged", Cis("5.5")),
        Container("DKR-CTR-002", "No added capabilities", Severity.High, "no capabilities beyond the default set", ContainerConditions.AddedCapabilities,
            "Each capability beyond the default is a power of root that an intruder inherits.", "without --cap-add", Cis("5.4")),
        Container("DKR-CTR-003", "No system folders of the host in containers", Severity.High, "no bind mount of, in or above a system folder", ContainerConditions.SensitiveMounts,
            "Files of the host that a container can see are files that an intruder in it has.", "with a volume instead of the bind mount", Cis("5.6")),
        Container("DKR-CTR-004", "No container runtime's socket in containers", Severity.Critical, "no mount that holds the socket of Docker or containerd", RuntimeSockets.Mounted,
            "Whoever has the socket starts other containers with any mount: it is the control of the daemon.", "without the mount", Cis("5.32"))
            .OnHost(RuntimeSockets.Mounted, Probes.Dockerd),
        Container("DKR-CTR-005", "Mounts are not shared back", Severity.Medium, "no shared mount propagation", ContainerConditions.SharedPropagation,
            "What the container mounts would appear on the host.", "without shared or rshared", Cis("5.20")),
        Container("DKR-CTR-006", "The network namespace is the container's own", Severity.High, "not the host's network namespace", c => ContainerConditions.HostNamespace(c, "NetworkMode"),
            "In the daemon's namespace a container reaches listeners that trust the loopback address.", "without --network host", Cis("5.10")),
        Container("DKR-CTR-007", "The process namespace is the container's own", Severity.High, "not the host's process namespace", c => ContainerConditions.HostNamespace(c, "PidMode"),
            "A container that sees the daemon's processes can signal and inspect them.", "without --pid host", Cis("5.16")),
        Container("DKR-CTR-008", "Shared memory is the container's own", Severity.Medium, "not the host's IPC namespace", c => ContainerConditions.HostNamespace(c, "IpcMode"),
            "Shared memory of other programs can be read and changed.", "without --ipc host", Cis("5.17")),
        Container("DKR-CTR-009", "The host name is the container's own", Severity.Low, "not the host's UTS namespace", c => ContainerConditions.HostNamespace(c, "UTSMode"),
            "A container could change the host's name.", "without --uts host", Cis("5.21")),
        Container("DKR-CTR-010", "User ids are the daemon's", Severity.High, "not the host's user namespace", c => ContainerConditions.HostNamespace(c, "UsernsMode"),
            "It takes away the remapping that keeps root in the container from being more outside.", "without --userns host", Cis("5.31")),
        Container("DKR-CTR-011", "Memory is limited", Severity.Medium, "a memory limit", ContainerConditions.MemoryLimit,
            "One container that grows takes the memory of all others.", "with --memory", Cis("5.11")),
        Container("DKR-CTR-012", "CPU is limited", Severity.Low, "a CPU limit, share or set", ContainerConditions.CpuLimit,
            "One container that spins slows all others down.", "with --cpus", Cis("5.12")),
        Container("DKR-CTR-013", "Processes are limited", Severity.Medium, "a limit of processes", ContainerConditions.PidsLimit,
            "A fork bomb in one container stops every other, and the daemon.", "with --pids-limit", Cis("5.29")),
        Container("DKR-CTR-014", "The root filesystem is read-only", Severity.Medium, "a read-only root filesystem", ContainerConditions.WritableRoot,
            "An intruder who cannot write has no place for tools.", "with --read-only and tmpfs or volumes where it writes", Cis("5.13")) with { Level = Level.Two },
        Container("DKR-CTR-015", "Ports are published on one address", Severity.Medium, "no port published on every address", PublishedPorts.Everywhere,
            "On every address means also on those that a firewall rule was never written for.", "with -p address:port:port", Cis("5.14"))
            .OnHost(PublishedPorts.Everywhere, Probes.Networks),
        Container("DKR-CTR-016", "No port below 1024 is published", Severity.Low, "no published port below 1024", ContainerConditions.PrivilegedPorts,
            "Clients trust that what listens there was started by the administrator.", "with a higher port on the host", Cis("5.8")),
        Container("DKR-CTR-017", "Restarts are limited", Severity.Low, "no restart policy, or on-failure with 1 to 5 attempts", ContainerConditions.RestartPolicy,
            "A container that is restarted for ever hides that it fails, and gives an attack endless tries.", "with --restart on-failure:5", Cis("5.15")),
        Container("DKR-CTR-018", "No devices of the host", Severity.Medium, "no devices, device requests or device rules", ContainerConditions.Devices,
            "A device is a way to the hardware past the filesystem's permissions.", "without --device, --gpus and --device-cgroup-rule", Cis("5.18")),
        Container("DKR-CTR-019", "System calls are filtered", Severity.High, "the seccomp filter on", ContainerConditions.Seccomp,
            "Without it the kernel's whole surface is open to the container.", "without seccomp=unconfined", Cis("5.22")),
        Container("DKR-CTR-020", "Mandatory access control is not switched off", Severity.Medium, "neither AppArmor nor SELinux switched off", ContainerConditions.MandatoryAccess,
            "It is the layer that holds when namespaces fail.", "without apparmor=unconfined and label=disable", [.. Cis("5.2"), .. Cis("5.3")]),
        Control("DKR-CTR-021", "No container gains privileges", Severity.High, new NoNewPrivilegesSetting(),
            "A setuid program in the image makes its caller root in the container; an opt-out undoes the daemon's default.", "with --security-opt no-new-privileges, and without no-new-privileges=false", Cis("5.26")),
        Container("DKR-CTR-022", "The cgroup is the daemon's choice", Severity.Low, "no cgroup parent of its own", ContainerConditions.CgroupParent,
            "Under another parent it escapes the limits of the Docker account.", "without --cgroup-parent", Cis("5.25")),
        Container("DKR-CTR-023", "Processes in containers are not root", Severity.Medium, "a user other than root", ContainerConditions.RootUser,
            "Root in a container has far more system calls to try than any other user.", "with a USER in the image or --user", Cis("4.1")),
        Container("DKR-CTR-024", "Containers have a health check", Severity.Low, "a health check", ContainerConditions.HealthCheck,
            "A process that runs and does not answer looks healthy to everybody.", "with HEALTHCHECK in the image or --health-cmd", [.. Cis("4.6"), .. Cis("5.27")]) with { Level = Level.Two },
        Container("DKR-CTR-025", "Images are named by digest", Severity.Medium, "an image named by digest", ContainerConditions.MutableImage,
            "What a tag names today is not what was tested yesterday.", "with image@sha256:…", Cis("5.28")) with { Level = Level.Two },
        Container("DKR-CTR-026", "The default bridge is not used", Severity.Low, "a network other than the default bridge", WorkloadConditions.DefaultBridge,
            "All containers that nobody gave a network share the default bridge, and see each other's broadcasts.", "on a network of its own", Cis("5.30")),
        Container("DKR-CTR-027", "No secrets in the environment", Severity.High, "no variable with a secret", WorkloadConditions.Secrets,
            "Variables are shown by inspect, inherited by every child process, and written to crash reports.", "with the secret in a file that is mounted", Cis("4.10")),
        Gathered("DKR-CTR-028", "AppArmor confines every container", Severity.Medium, "every container: an AppArmor profile, where the daemon has AppArmor",
            c => WorkloadConditions.Confined("apparmor", WorkloadConditions.AppArmor, c), [Probes.Containers, Probes.DockerInfo],
            "It is the layer that holds when namespaces fail.", "without apparmor=unconfined", Cis("5.2")),
        Gathered("DKR-CTR-029", "SELinux confines every container", Severity.Medium, "every container: an SELinux label, where the daemon has SELinux",
            c => WorkloadConditions.Confined("selinux", WorkloadConditions.SeLinux, c), [Probes.Containers, Probes.DockerInfo],
            "It is the layer that holds when namespaces fail.", "without label=disable", Cis("5.3")),
        Gathered("DKR-CTR-030", "Limits are the daemon's unless there is a need", Severity.Low, "no ulimit of its own, or a known need",
            WorkloadConditions.Ulimits, [Probes.Containers, Probes.Dockerd], "A container with wider limits takes from all others what the daemon's default was to keep for them.", "without --ulimit", Cis("5.19")),
        Gathered("DKR-CTR-031", "Only needed ports are published", Severity.Medium, "no published port that nobody needs",
            WorkloadConditions.PublishedPorts, [Probes.Containers], "A port that is published by habit is a door that nobody watches.", "without the port", Cis("5.9")),
        Gathered("DKR-CTR-032", "No SSH server in containers", Severity.Medium, "no container runs sshd",
            WorkloadConditions.SshServers, [Probes.Containers, Probes.SshServers], "Logins past the host's own SSH server are in no trail, and need keys or passwords in the container.", "from an image without sshd, and use docker exec", Cis("5.7")),
        Gathered("DKR-CTR-033", "Nobody enters a container with more rights than it has", Severity.High, "no session of docker exec --privileged",
            WorkloadConditions.PrivilegedExec, [Probes.Execs, Probes.Containers], "The session has every capability and no filter, and what it starts stays.", "after the session has ended", Cis("5.23")),
        Gathered("DKR-CTR-034", "Nobody enters a container as its root", Severity.Medium, "no session of docker exec --user root",
            WorkloadConditions.RootExec, [Probes.Execs, Probes.Containers], "What the image was built not to be, the session is.", "after the session has ended", Cis("5.24")),
        Gathered("DKR-CTR-035", "Containers that nobody uses are removed", Severity.Low, "no container that is kept without need",
            WorkloadConditions.Sprawl, [Probes.Containers], "A stopped container keeps its files and secrets, and is started again by accident.", "only when it is needed", Cis("6.2")),
        Container("DKR-CTR-036", "The control groups that a container sees are its own", Severity.Low, "not the host's control group namespace", c => ContainerConditions.HostNamespace(c, "CgroupnsMode"),
            "In the host's namespace a container reads the names of all others and of what else the host runs.", "without --cgroupns host", Man("cgroup_namespaces(7)")),
        Gathered("DKR-CTR-037", "No volume is a system folder of the host", Severity.High, "no volume that binds a system folder or a runtime's socket",
            VolumeConditions.Binding, [Probes.Volumes], "It is the bind mount that nobody sees: the container only names a volume.", "with a volume that is made without device and o=bind; then docker volume rm the one that binds", Cis("5.6")),
    ];

    private static Control OnHost(this Control control, Func<JudgeContext, Func<ContainerFacts, string?>> violation, params ImmutableArray<Probe> reads) =>
        control with { Setting = (ContainerSetting)control.Setting with { OnHost = violation, AlsoReads = reads } };

    private static Control Gathered(
        string id, string title, Severity severity, string wanted, Func<JudgeContext, Outcome> condition, ImmutableArray<Probe> reads, string why, string again, ImmutableArray<Reference> references) =>
        Control(id, title, severity, new ObservedSetting(wanted, reads, condition), why, again, references);

    private static Control Container(
        string id, string title, Severity severity, string wanted, Func<ContainerFacts, string?> violation, string why, string again, ImmutableArray<Reference> references) =>
        Control(id, title, severity, new ContainerSetting(wanted, violation), why, again, references);

    private static Control Control(string id, string title, Severity severity, Setting setting, string why, string again, ImmutableArray<Reference> references) => new()
    {
        Id = id,
        Title = title,
        Level = Level.One,
        Severity = severity,
        Why = why,
        Fix = $"Remove the container and create it again {again}.",
        Impact = "Workloads that depend on it have to be changed.",
        References = references,
        Setting = setting,
    };
}
