using System.Collections.Immutable;
using System.Text.Json;
using Baseline.Controls;
using Baseline.Evidence;
using HostChecks.Tests.Support;
using OpenSsh;
using OpenSsh.Tests;

namespace HostChecks.Tests.Cli;

/// <summary>The whole program against a real sshd.</summary>
public sealed class RunOverSshTests(SshdFixture fixture) : IClassFixture<SshdFixture>
{
    private static readonly ImmutableArray<Control> _passing = [TestControls.Contains("T-001", new FileProbe("/etc/passwd"), "root:")];
    private static readonly ImmutableArray<Control> _failing = [TestControls.Contains("T-002", new FileProbe("/etc/passwd"), "nobody-has-this-line")];

    private readonly TestSshd _sshd = fixture.Sshd;

    [Fact]
    public async Task A_host_that_meets_its_controls_gives_0()
    {
        var run = await RunAsync(_passing, _sshd.Target);

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Contains("1 pass", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_control_gives_1_with_expected_found_and_fix()
    {
        var run = await RunAsync(_failing, _sshd.Target);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nobody-has-this-line", run.Out, StringComparison.Ordinal);
        Assert.Contains("fix of T-002", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_probe_gives_3_even_when_another_control_fails()
    {
        var run = await RunAsync([.. _failing, TestControls.Contains("T-003", new FileProbe("/etc"), "x")], _sshd.Target);

        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public async Task Another_host_key_gives_3_and_says_so()
    {
        using var other = TestSshd.Start();

        var run = await RunAsync(_passing, _sshd.Target with { HostKey = other.HostKey });

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("the host key is not the pinned one", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_login_gives_3_and_says_so()
    {
        var run = await RunAsync(_passing, _sshd.Target with { PrivateKey = _sshd.ForeignPrivateKey });

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("login refused", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_host_gives_3_and_says_what_to_try()
    {
        var run = await RunAsync(_passing, _sshd.Target with { Port = TestSshd.FreePort() });

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Try: nc -vz", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_hangs_ends_at_the_time_limit_with_3()
    {
        var run = await RunAsync([.. _passing, TestControls.Contains("T-004", new CommandProbe("hang", ["sleep", "600"]), "x")], _sshd.Target, "--timeout", "3");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("no end within the time limit", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_breaks_in_the_middle_keeps_what_had_arrived()
    {
        // Commands run in the order of their keys: the second one ends the session's sshd.
        var killer = new CommandProbe("zz", ["sh", "-c", "p=$$; while [ \"$(cat /proc/$p/comm)\" != sshd ]; do p=$(awk '$1 == \"PPid:\" { print $2 }' /proc/$p/status); done; sleep 1; kill -9 $p"]);
        var run = await RunAsync([TestControls.Contains("T-001", new CommandProbe("aa", ["cat", "/etc/passwd"]), "root:"), TestControls.Contains("T-005", killer, "x"), TestControls.Contains("T-006", new CommandProbe("zzz", ["cat", "/etc/hostname"]), "")],
            _sshd.Target, "--format", "json");

        Assert.Equal(3, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToDictionary(finding => finding.GetProperty("control").GetString()!, finding => finding);
        Assert.Equal("pass", findings["T-001"].GetProperty("status").GetString());
        Assert.Equal("error", findings["T-005"].GetProperty("status").GetString());
        Assert.Contains("the connection broke", findings["T-006"].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_host_of_a_fleet_is_judged_whatever_happens_to_another()
    {
        var fleet = Fleet(("good", _sshd.Target), ("dead", _sshd.Target with { Port = TestSshd.FreePort() }), ("alsogood", _sshd.Target));

        var run = await AppRun.RunAsync(_passing, fleet, "run", "--fleet", "-", "--format", "json");

        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(["good:pass", "dead:error", "alsogood:pass"], json.RootElement.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("host")}:{f.GetProperty("status")}"));
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public async Task The_private_key_is_in_no_output()
    {
        var run = await RunAsync(_failing, _sshd.Target, "--format", "json");

        Assert.DoesNotContain("PRIVATE KEY", run.Out + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_sshd.PrivateKey.Split('\n')[2], run.Out + run.Error, StringComparison.Ordinal);
    }

    private static Task<AppRun> RunAsync(ImmutableArray<Control> controls, SshTarget target, params string[] more) =>
        AppRun.RunAsync(controls, Fleet(("n1", target)), ["run", "--fleet", "-", .. more]);

    private static string Fleet(params (string Name, SshTarget Target)[] nodes) => JsonSerializer.Serialize(new
    {
        schemaVersion = 1,
        nodes = nodes.Select(node => new
        {
            name = node.Name,
            ssh = new { host = node.Target.Host, port = node.Target.Port, user = node.Target.User, hostKey = node.Target.HostKey, privateKey = node.Target.PrivateKey },
        }),
    });
}
