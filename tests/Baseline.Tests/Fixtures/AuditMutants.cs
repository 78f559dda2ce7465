using Baseline.Catalogue;
using Baseline.Evidence;
using Baseline.Settings;

namespace Baseline.Tests.Fixtures;

/// <summary>Audit rules on a host that is not golden: whole, and with the rule of each control taken away.</summary>
internal static class AuditMutants
{
    // Data root, folder and file of the recorded host's daemon.
    private static readonly Dictionary<string, string> Found = new(StringComparer.Ordinal)
    {
        ["DKR-AUDIT-024"] = "/var/lib/docker/100000.100000",
        ["DKR-AUDIT-025"] = "/etc/docker",
        ["DKR-AUDIT-030"] = "/etc/docker/daemon.json",
    };

    public static IEnumerable<(string Id, string What, HostEvidence Sound, HostEvidence Broken)> All =>
        DockerAuditControls.List.SelectMany(control =>
        {
            var (path, permissions) = control.Setting is AuditPathsSetting paths ? (paths.Paths[0], paths.Permissions) : (Found[control.Id], "wa");
            var rule = $"-w {path} -p {permissions} -k docker";
            var sound = Host(path, rule);
            return ((string, string, HostEvidence, HostEvidence)[])
            [
                (control.Id, "no rule", sound, Host(path, "No rules")),
                (control.Id, "a rule for another path with the same beginning", sound, Host(path, $"-w {path}-other -p {permissions} -k docker")),
                (control.Id, "a rule that says never", sound, Host(path, $"-a never,exit -F path={path} -F perm={permissions} -F key=docker\n{rule}")),
                (control.Id, "auditing is off", sound, sound.With(Probes.AuditStatus, "enabled 0\n")),
                (control.Id, "auditing is not installed", sound, sound.With(Probes.AuditStatus, ReadingStatus.Absent)),
            ];
        });

    private static HostEvidence Host(string path, string rules)
    {
        var evidence = RecordedHost.Hardened.Evidence.With(Probes.AuditRules, rules + "\n").With(Probes.AuditStatus, Samples.Text("audit-status.txt"));
        return Found.ContainsValue(path) ? evidence : Alone(evidence, path);
    }

    /// <summary>Of the places where distributions put a thing, one is there.</summary>
    private static HostEvidence Alone(HostEvidence evidence, string path)
    {
        var paths = DockerAuditControls.List.Select(c => c.Setting).OfType<AuditPathsSetting>().Single(s => s.Paths.Contains(path)).Paths;
        foreach (var other in paths) evidence = evidence.With(new StatProbe(other), ReadingStatus.Absent);
        return evidence.With(new StatProbe(path), $"regular file|755|0|0|root|root|'{path}'\n");
    }
}
