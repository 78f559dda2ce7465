using System.Collections.Immutable;

namespace Baseline;

/// <summary>Debian packages of a golden host, by exact name. Recommended packages are never installed.</summary>
public static class Packages
{
    /// <summary>What the node's own work needs; <c>golden-apply</c> installs those that an image lacks.</summary>
    public static ImmutableArray<string> Node { get; } =
    [
        "apparmor",
        "auditd",
        "ca-certificates",
        "dbus-user-session",
        "dnsmasq-base",
        "docker-cli",
        "docker.io",
        "e2fsprogs",
        "iproute2",
        "iptables",
        "kmod",
        "libpam-systemd",
        "nftables",
        "openssh-server",
        "openssl",
        "procps",
        "rootlesskit",
        "rsyslog",
        "rsyslog-openssl",
        "slirp4netns",
        "sudo",
        "systemd-timesyncd",
        "udev",
        "uidmap",
        "unattended-upgrades",
    ];

    /// <summary>What an image needs besides, to boot and to read its user data.</summary>
    public static ImmutableArray<string> Image { get; } =
    [
        "busybox-static",
        "cloud-guest-utils",
        "cloud-init",
        "dbus",
        "initramfs-tools",
        "linux-image-cloud-amd64",
        "netplan.io",
        "systemd",
        "systemd-sysv",
        "zstd",
    ];
}
