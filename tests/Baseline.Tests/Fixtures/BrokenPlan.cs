using Baseline.Firewall;
using Baseline.Hosts;
using Baseline.Plan;
using Baseline.Settings;

namespace Baseline.Tests.Fixtures;

/// <summary>The planned files of a healthy host with one setting broken.</summary>
internal static class BrokenPlan
{
    public static PlannedHost Of(Setting setting) => setting switch
    {
        DaemonJsonSetting s => Change(NodeLayout.DaemonJson, t => BrokenText.Daemon(t, s.Key, s.Value)),
        DaemonTlsSetting => Change(NodeLayout.DaemonJson, t => BrokenText.Daemon(t, "tlsverify", "true")),
        SysctlSetting s => Change("/etc/sysctl.d/60-golden.conf", t => BrokenText.Sysctl(t, s.Key)),
        SshdSetting s => Change(SshdSetting.Path, t => BrokenText.Sshd(t, s)),
        SshdAdminSetting => Change(SshdSetting.Path, BrokenText.SshdUsers),
        AuditWatchSetting or AuditSyscallSetting or AuditLockSetting => Change(AuditWatchSetting.File, t => BrokenText.Audit(t, setting)),
        SystemdConfigSetting s => Change(s.Path, t => BrokenText.Ini(t, s.Key)),
        TimeServersSetting => Change(SystemdConfigSetting.DropIn("timesyncd"), t => BrokenText.Ini(t, "FallbackNTP")),
        UnitSetting s => Change(s.State == UnitState.Masked ? "/etc/golden/units.masked" : "/etc/golden/units.enabled", t => BrokenText.Lines(t, l => l == s.Unit ? "" : l)),
        FirewallPolicySetting or FirewallChainSetting or FirewallSetSetting or FirewallTablesSetting or MetadataFirstSetting =>
            Change(NftablesConf.Path, t => BrokenText.Ruleset(t, setting)),
        RenderedFileSetting s => Change(s.Path, t => t + "more\n"),
        ResolverSetting => Change("/etc/golden/resolv.conf", _ => "nameserver 8.8.8.8\n"),
        MountSetting { Options: "" } s => Change(s.Unit, t => BrokenText.Ini(t, "What")),
        MountSetting s => Change(s.Unit, t => BrokenText.Ini(t, "Options")),
        FileSetting s => HealthyHost.Plan with { Files = HealthyHost.Plan.Files.SetItem(s.Path, HealthyHost.Plan.Files[s.Path] with { Mode = "0777" }) },
        AbsentSetting s => HealthyHost.Plan with { Files = HealthyHost.Plan.Files.SetItem(s.Path, new(s.Path, "x\n")) },
        _ => throw new InvalidOperationException($"no broken plan for {setting}"),
    };

    private static PlannedHost Change(string path, Func<string, string> change)
    {
        var file = HealthyHost.Plan.Files[path];
        var changed = change(file.Content);
        Assert.NotEqual(file.Content, changed);
        return HealthyHost.Plan with { Files = HealthyHost.Plan.Files.SetItem(path, file with { Content = changed }) };
    }
}
