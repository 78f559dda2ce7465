using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;

namespace Baseline.Tests.Catalogue;

/// <summary>Whose version numbers a host is judged by, and which holes its daemon has at all.</summary>
public sealed class VersionConditionsTests
{
    private const string Engine = "DKR-ENGINE-001";
    private const string Containerd = "DKR-ENGINE-002";
    private const string Runc = "DKR-ENGINE-003";
    private const string Maintained = "DKR-ENGINE-004";

    private const string Ubuntu = "ID=ubuntu\nVERSION_ID=\"24.04\"\nPRETTY_NAME=\"Ubuntu 24.04.3 LTS\"\n";
    private const string Docker = "docker-ce|5:29.5.1-1~ubuntu.24.04~noble|ii \ncontainerd.io|2.2.5-1~ubuntu.24.04~noble|ii \n";
    private const string Plain = """["name=seccomp,profile=builtin"]""";
    private const string Remapped = """["name=seccomp,profile=builtin","name=userns"]""";

    private static HostEvidence OfDocker => Running(HealthyHost.Evidence.With(Probes.OsRelease, Ubuntu).With(Probes.Packages, Docker).Info("SecurityOptions", Plain), "29.5.1", "v2.2.5", "1.3.6")
        .Json(Probes.DockerVersion, v => v["Platform"]!["Name"] = "Docker Engine - Community");

    private static HostEvidence OfUbuntu => Running(OfDocker, "29.1.3", "2.2.1", "1.3.4-0ubuntu1~24.04.1")
        .With(Probes.Packages, "docker.io|29.1.3-0ubuntu3~24.04.2|ii \ncontainerd|2.2.1-0ubuntu1~24.04.4|ii \nrunc|1.3.4-0ubuntu1~24.04.1|ii \n")
        .Json(Probes.DockerVersion, v => v["Platform"]!["Name"] = "");

    private static HostEvidence OfAnRpm => OfDocker.With(Probes.Packages, ReadingStatus.Absent).With(Probes.OsRelease, "ID=amzn\nVERSION_ID=\"2023\"\n");

    private static HostEvidence Debian13 => HealthyHost.Evidence;

    [Theory]
    [InlineData(Engine)]
    [InlineData(Containerd)]
    [InlineData(Runc)]
    [InlineData(Maintained)]
    public void Dockers_own_packages_are_judged_by_upstreams_versions(string control)
    {
        Judged(VerdictStatus.Pass, control, OfDocker);
        Judged(VerdictStatus.Pass, control, OfAnRpm);
        Judged(VerdictStatus.Fail, control, Running(OfDocker, "28.5.2", "v1.7.28", "1.2.7"));
        Judged(VerdictStatus.Fail, control, Running(OfAnRpm, "28.5.2", "v1.7.28", "1.2.7"));
    }

    [Fact]
    public void Ubuntus_own_packages_are_judged_by_ubuntus_versions()
    {
        Assert.Contains("CVE-2026-41567", Judged(VerdictStatus.Fail, Engine, OfUbuntu).Found, StringComparison.Ordinal);
        Judged(VerdictStatus.Pass, Containerd, OfUbuntu);
        Judged(VerdictStatus.Pass, Runc, OfUbuntu);
        Judged(VerdictStatus.Fail, Runc, Running(OfUbuntu, "29.1.3", "2.2.1", "1.3.0").Text(Probes.Packages, "runc|1.3.4-0ubuntu1~24.04.1", "runc|1.3.0-0ubuntu2~24.04.1"));
    }

    [Fact]
    public void A_release_that_the_data_do_not_have_is_an_error() =>
        Assert.Contains("do not say from which package of Ubuntu 25.10", Judged(VerdictStatus.Error, Runc, OfUbuntu.With(Probes.OsRelease, "ID=ubuntu\nVERSION_ID=\"25.10\"\nPRETTY_NAME=\"Ubuntu 25.10\"\n")).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_package_of_Ubuntu_Pro_is_an_error_and_no_guess() =>
        Assert.Contains("pro fix", Judged(VerdictStatus.Error, Runc, Running(OfUbuntu, "29.1.3", "2.2.1", "1.3.0").Text(Probes.Packages, "runc|1.3.4-0ubuntu1~24.04.1", "runc|1.3.0-0ubuntu2~24.04.1+esm1")).Reason, StringComparison.Ordinal);

    [Fact]
    public void An_update_that_was_taken_back_is_not_another_program() =>
        Assert.Contains("CVE-2024-25621", Judged(VerdictStatus.Fail, Containerd, Running(OfUbuntu, "29.1.3", "1.7.12", "1.3.4").Text(Probes.Packages, "containerd|2.2.1-0ubuntu1~24.04.4", "containerd|1.7.19+really1.7.12-0ubuntu4.2")).Found, StringComparison.Ordinal);

    [Fact]
    public void A_hole_that_is_open_needs_no_other_to_be_decided()
    {
        // Of 25.0 nobody says whether it has the fix of CVE-2026-33747.
        Judged(VerdictStatus.Fail, Engine, Running(OfDocker, "25.0.14", "v2.2.5", "1.3.6"));
        Judged(VerdictStatus.Error, Engine, Running(OfDocker, "25.0.17", "v2.2.5", "1.3.6"));
    }

    [Fact]
    public void Checkpoints_can_be_abused_only_where_there_are_any()
    {
        Assert.Contains("only with experimental features", Judged(VerdictStatus.Pass, Runc, OfDocker).Found, StringComparison.Ordinal);
        var experimental = OfDocker.Info("ExperimentalBuild", "true");
        Assert.Contains("CVE-2026-119101", Judged(VerdictStatus.Fail, Runc, experimental).Found, StringComparison.Ordinal);
        Assert.Contains("held by a rootless daemon", Judged(VerdictStatus.Pass, Runc, Debian13.Info("ExperimentalBuild", "true")).Found, StringComparison.Ordinal);
        Judged(VerdictStatus.Error, Runc, OfDocker.Info("ExperimentalBuild", "null"));
    }

    [Fact]
    public void A_plugin_can_be_passed_only_where_there_is_one()
    {
        var old = Debian13.Text(Probes.Packages, "26.1.5+dfsg1-9+deb13u1", "26.1.5+dfsg1-9");
        Assert.DoesNotContain("CVE-2026-34040", Judged(VerdictStatus.Fail, Engine, old).Found, StringComparison.Ordinal);
        Assert.Contains("CVE-2026-34040", Judged(VerdictStatus.Fail, Engine, old.Json(Probes.DockerInfo, i => i["Plugins"]!["Authorization"] = new JsonArray("opa"))).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Remapped_users_hold_less_than_a_rootless_daemon()
    {
        Judged(VerdictStatus.Pass, Runc, Debian13);
        var remapped = Judged(VerdictStatus.Fail, Runc, Debian13.Info("SecurityOptions", Remapped)).Found;
        Assert.Contains("CVE-2025-52881", remapped, StringComparison.Ordinal);
        Assert.DoesNotContain("CVE-2025-31133", remapped, StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_that_others_maintain_passes_in_their_packages_only()
    {
        var amazons = Running(OfAnRpm, "25.0.14", "2.1.5", "1.3.3").Json(Probes.DockerVersion, v => v["Platform"]!["Name"] = "");
        Judged(VerdictStatus.Pass, Maintained, amazons);
        Judged(VerdictStatus.Fail, Maintained, Running(OfDocker, "25.0.5", "v2.2.5", "1.3.6"));
        Assert.Contains("for the builder to say", Judged(VerdictStatus.Fail, Engine, amazons).Reason, StringComparison.Ordinal);
    }

    private static HostEvidence Running(HostEvidence evidence, string engine, string containerd, string runc) => evidence.Json(Probes.DockerVersion, version =>
    {
        version["Version"] = engine;
        foreach (var component in version["Components"]!.AsArray())
        {
            component!["Version"] = component["Name"]!.GetValue<string>() switch { "Engine" => engine, "containerd" => containerd, "runc" => runc, _ => component["Version"]!.GetValue<string>() };
        }
    });

    private static Verdict Judged(VerdictStatus expected, string id, HostEvidence evidence)
    {
        var verdict = Catalogued.Control(id).Judge(HealthyHost.Context(evidence));
        Assert.True(verdict.Status == expected, $"{id}: expected {expected}, was {verdict}");
        return verdict;
    }
}
