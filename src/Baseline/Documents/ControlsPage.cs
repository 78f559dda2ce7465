using System.Globalization;
using System.Text;
using Baseline.Catalogue;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Settings;

namespace Baseline.Documents;

/// <summary>The page <c>docs/controls.md</c>: every control, generated from the catalogue.</summary>
public static class ControlsPage
{
    private static readonly Dictionary<string, string> Areas = new(StringComparer.Ordinal)
    {
        ["DAEMON"] = "Docker daemon",
        ["ENGINE"] = "The running engine",
        ["ROOTLESS"] = "Rootless mode and the Docker account",
        ["TLS"] = "TLS of the Docker API",
        ["NET"] = "Firewall, egress and name resolution",
        ["META"] = "Cloud metadata service",
        ["UNIT"] = "Services",
        ["SYSCTL"] = "Kernel parameters",
        ["SSH"] = "SSH",
        ["AUDIT"] = "Audit trail",
        ["LOG"] = "Logs",
        ["TIME"] = "Time",
        ["FILE"] = "Files",
        ["DISK"] = "Data disk",
        ["ACCT"] = "Accounts",
        ["PKG"] = "Packages",
        ["MANUAL"] = "For people to decide",
        ["IMG"] = "Images",
        ["CTR"] = "Containers",
        ["SWARM"] = "Swarm mode",
    };

    public static string Render()
    {
        var page = new StringBuilder();
        var judgedEarly = AllControls.List.Count(c => JudgesPlan(c.Setting));
        page.Append($"""
            # Controls

            Generated from the catalogue (`src/Baseline/Catalogue`) by `hostchecks docs`; do not edit.

            {AllControls.List.Length} controls; {judgedEarly} of them are judged from the plan as well, before a machine exists.
            L1 suits every host, L2 trades comfort for depth of defence.

            """.ReplaceLineEndings("\n"));
        foreach (var area in AllControls.List.GroupBy(Area)) Append(page, area.Key, area);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string area, IEnumerable<Control> controls)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {Areas[area]}\n");
        foreach (var control in controls)
        {
            page.Append($"""

                ### {control.Id} {control.Title}

                L{(int)control.Level} · {control.Severity.ToString().ToLowerInvariant()}{(JudgesPlan(control.Setting) ? " · plan and host" : " · host")}

                - **Hosts** {HostFacts.Describe(control.Needs)}
                - **Wanted** {Code(control.Setting.Describe())}
                - **Why** {control.Why}
                - **Fix** {control.Fix}
                - **Impact** {control.Impact}
                - **References** {string.Join("; ", References(control))}

                """.ReplaceLineEndings("\n"));
        }
    }

    /// <summary>References with the versions of one item together: CIS Docker Benchmark 2.7 (1.6.0), 2.8 (1.8.0).</summary>
    private static IEnumerable<string> References(Control control) => control.References.Distinct().GroupBy(r => r.Source).Select(source =>
    {
        var items = source.GroupBy(r => r.Number).Select(number =>
        {
            var versions = string.Join(", ", number.Select(r => r.Version).Where(v => v is not null));
            return $"{number.Key}{(versions.Length > 0 ? $" ({versions})" : "")}".Trim();
        });
        return $"{source.Key} {string.Join(", ", items)}".Trim();
    });

    private static string Area(Control control) => control.Id.Split('-')[1];

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? text : $"`{text}`";

    // A setting that reads the plan says so of an empty one: that what it looks for is not there.
    private static bool JudgesPlan(Setting setting) => setting is not ContainerSetting && PlanSample.Judges(setting);
}
