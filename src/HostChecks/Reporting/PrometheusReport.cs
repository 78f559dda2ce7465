using System.Globalization;
using Baseline.Verdicts;
using HostChecks.Judging;

namespace HostChecks.Reporting;

/// <summary>Text for the node exporter's textfile collector: one gauge for each control on each host, totals and the time.</summary>
public sealed class PrometheusReport : IReport
{
    public void Write(Judgement judgement, TextWriter output)
    {
        output.Write("# HELP hostchecks_control_failing 1 when the control fails on the host or could not be judged, else 0.\n# TYPE hostchecks_control_failing gauge\n");
        foreach (var finding in judgement.Findings)
        {
            var failing = finding.Verdict.Status is VerdictStatus.Fail or VerdictStatus.Error ? 1 : 0;
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"hostchecks_control_failing{{host=\"{Label(finding.Host)}\",control=\"{Label(finding.Control.Id)}\",severity=\"{finding.Control.Severity.ToString().ToLowerInvariant()}\",status=\"{Words.Status(finding.Verdict.Status)}\"}} {failing}\n"));
        }
        output.Write("# HELP hostchecks_controls Number of controls by verdict.\n# TYPE hostchecks_controls gauge\n");
        foreach (var host in judgement.Hosts)
        {
            foreach (var status in Words.Order)
            {
                var count = judgement.Findings.Count(finding => finding.Host == host && finding.Verdict.Status == status);
                output.Write(string.Create(CultureInfo.InvariantCulture, $"hostchecks_controls{{host=\"{Label(host)}\",status=\"{Words.Status(status)}\"}} {count}\n"));
            }
        }
        output.Write("# HELP hostchecks_idle_waivers Entries of the waiver file that have no effect: expired, unknown or not needed.\n# TYPE hostchecks_idle_waivers gauge\n");
        output.Write(string.Create(CultureInfo.InvariantCulture, $"hostchecks_idle_waivers {judgement.IdleWaivers.Length}\n"));
        output.Write("# HELP hostchecks_judged_timestamp_seconds When the hosts were judged.\n# TYPE hostchecks_judged_timestamp_seconds gauge\n");
        output.Write(string.Create(CultureInfo.InvariantCulture, $"hostchecks_judged_timestamp_seconds {judgement.JudgedAt.ToUnixTimeSeconds()}\n"));
    }

    private static string Label(string text) => Words.Plain(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
