using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Settings;

namespace Baseline.Tests.Fixtures;

/// <summary>The evidence of a healthy host with one setting broken.</summary>
internal static class BrokenEvidence
{
    public static HostEvidence Of(Setting setting) => setting switch
    {
        DaemonJsonSetting s => Daemon(t => BrokenText.Daemon(t, s.Key, s.Value)),
        DaemonTlsSetting => Daemon(t => BrokenText.Daemon(t, "tlsverify", "true")),
        SysctlSetting s => Change(Probes.Sysctl, t => BrokenText.Sysctl(t, s.Key)),
        SshdSetting s => Change(Probes.Sshd, t => BrokenText.Sshd(t, s)),
        SshdAdminSetting => Change(Probes.Sshd, BrokenText.SshdUsers),
        AuditWatchSetting or AuditSyscallSetting => Change(Probes.AuditRules, t => BrokenText.Audit(t, setting)),
        AuditLockSetting => Change(Probes.AuditStatus, t => t.Replace("enabled 2", "enabled 1", StringComparison.Ordinal)),
        SystemdConfigSetting s => Change(Probes.SystemdConfig(s.Component), t => BrokenText.Ini(t, s.Key)),
        TimeServersSetting => Change(Probes.SystemdConfig("timesyncd"), t => BrokenText.Ini(t, "FallbackNTP")),
        UnitSetting s => Unit(s),
        FirewallPolicySetting or FirewallChainSetting or FirewallSetSetting or FirewallTablesSetting or MetadataFirstSetting => Firewall(setting),
        RenderedFileSetting s => Change(new FileProbe(s.Path), t => t + "more\n"),
        ResolverSetting => Change(new FileProbe("/etc/resolv.conf"), t => t + "nameserver 8.8.8.8\n"),
        FileSetting s => Set(new StatProbe(s.Path), $"{s.Kind}|777|0|0|{s.Owner}|{s.Group}|'{s.Path}'"),
        AbsentSetting s => Set(new StatProbe(s.Path), $"regular file|600|0|0|root|root|'{s.Path}'"),
        MountSetting { Options: "" } => Change(Probes.Mounts, t => t.Replace("nvme1n1", "nvme0n1", StringComparison.Ordinal)),
        MountSetting => Change(Probes.Mounts, t => t.Replace("rw,nosuid,nodev,noatime", "rw", StringComparison.Ordinal)),
        DockerAccountSetting => Change(Probes.Accounts, t => t.Replace("/var/lib/dockerd:/usr/sbin/nologin", "/var/lib/dockerd:/bin/bash", StringComparison.Ordinal)),
        DockerGroupSetting => Change(Probes.Groups, t => t.Replace("dockerd:x:900:", "dockerd:x:900:mallory", StringComparison.Ordinal)),
        SubordinateIdSetting s => Change(new FileProbe(s.Path), t => t.Replace("golden:100000", "golden:230000", StringComparison.Ordinal)),
        PasswordSetting => Change(Probes.PasswordStates, t => t.Replace("golden L", "golden P", StringComparison.Ordinal)),
        RootAccountSetting => Change(Probes.Accounts, t => t + "toor:x:0:0::/root:/bin/sh\n"),
        PackageSetting { Installed: true } => Change(Probes.Packages, t => t.Replace("auditd|", "other|", StringComparison.Ordinal)),
        PackageSetting s => Change(Probes.Packages, t => t + $"{s.Names.Split(',')[0]}|1|ii \n"),
        ClockSetting => Change(Probes.Identity, t => t.Replace("now=2026-11-21T12:00:01Z", "now=2026-11-21T12:01:00Z", StringComparison.Ordinal)),
        SecurityUpdatesSetting => Change(Probes.SecurityUpdates, t => "package openssl 3.5.0-1 3.5.1-1\n" + t),
        ListenSetting => Change(Probes.Listeners, t => t + "tcp LISTEN 0 5 0.0.0.0:9999 0.0.0.0:* users:((\"nc\",pid=1,fd=3))\n"),
        PlaintextPortSetting => Change(Probes.Listeners, t => t + "tcp LISTEN 0 5 127.0.0.1:2375 0.0.0.0:* users:((\"rootlesskit\",pid=1,fd=3))\n"),
        DockerInfoSetting s => Change(Probes.DockerInfo, t => Info(t, s)),
        ProbeSetting s => Set(new ActiveProbe(s.Attempt), "accepted: HTTP/1.1 200 OK"),
        ContainerSetting or NoNewPrivilegesSetting => Change(Probes.Containers, _ => Samples.Text("docker-containers-bad.json")),
        TlsSetting s => Tls(s.Aspect),
        _ => throw new InvalidOperationException($"no broken evidence for {setting}"),
    };

    public static HostEvidence Set(Probe probe, string content) => Set(probe, new Reading(ReadingStatus.Read, content));

    public static HostEvidence Set(Probe probe, Reading reading) =>
        HealthyHost.Evidence with { Readings = HealthyHost.Evidence.Readings.SetItem(probe.Key, reading) };

    private static HostEvidence Change(Probe probe, Func<string, string> change)
    {
        var before = HealthyHost.Evidence[probe].Content;
        var after = change(before);
        Assert.NotEqual(before, after);
        return Set(probe, after);
    }

    private static HostEvidence Daemon(Func<string, string> change) =>
        Set(Probes.Dockerd, HealthyHost.DockerdReading(change(HealthyHost.Plan.Files[NodeLayout.DaemonJson].Content)));

    private static HostEvidence Unit(UnitSetting setting) => Change(setting.OfDockerAccount ? Probes.UserUnits : Probes.Units, text =>
    {
        var at = text.IndexOf($"Id={setting.Unit}\n", StringComparison.Ordinal);
        var end = text.IndexOf("UnitFileState", at, StringComparison.Ordinal);
        var state = setting.State == UnitState.Masked ? "active" : "failed";
        return text[..at] + $"Id={setting.Unit}\nLoadState=loaded\nActiveState={state}\n" + text[end..];
    });

    private static HostEvidence Firewall(Setting setting) => Change(Probes.Firewall, text =>
    {
        var root = JsonNode.Parse(text)!;
        var items = root["nftables"]!.AsArray();
        JsonObject First(string kind, Func<JsonNode, bool> where) => items.First(i => i![kind] is { } o && where(o))![kind]!.AsObject();
        switch (setting)
        {
            case FirewallPolicySetting p:
                First("chain", c => c["hook"]?.GetValue<string>() == p.Hook)["policy"] = "accept";
                break;
            case FirewallSetSetting s:
                var set = First("set", c => c["name"]!.GetValue<string>().StartsWith(s.Prefix, StringComparison.Ordinal));
                set["elem"] = new JsonArray("198.51.100.7");
                break;
            case FirewallTablesSetting:
                items.Add(JsonNode.Parse("""{"table":{"family":"ip","name":"nat","handle":9}}"""));
                break;
            default:
                var chain = setting is FirewallChainSetting named ? named.Chain : "output";
                First("rule", r => r["chain"]!.GetValue<string>() == chain)["expr"] = new JsonArray(new JsonObject { ["accept"] = null });
                break;
        }

        return root.ToJsonString();
    });

    private static string Info(string text, DockerInfoSetting setting)
    {
        var root = JsonNode.Parse(text)!.AsObject();
        var path = setting.Property.Split('.');
        var parent = path.Length == 1 ? root : root[path[0]]!.AsObject();
        parent[path[^1]] = parent[path[^1]] is JsonArray ? new JsonArray() : "broken";
        return root.ToJsonString();
    }

    private static HostEvidence Tls(TlsAspect aspect) => Set(new FileProbe($"{NodeLayout.DockerTls}/server.pem"), (aspect switch
    {
        TlsAspect.Validity => Pki.Expiring,
        TlsAspect.Lifetime => Pki.LongLived,
        TlsAspect.Key => Pki.WithWeakKey,
        TlsAspect.Purpose => Pki.ForClientsToo,
        // A certificate of another CA serves for the issuer too.
        _ => Pki.WithOtherName,
    }).Server);
}
