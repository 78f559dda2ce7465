using System.Collections.Immutable;
using System.Text.Json;
using Baseline.Controls;
using Baseline.Evidence;
using HostChecks.Doctor;
using HostChecks.Fleets;
using HostChecks.Tests.Support;
using OpenSsh.Tests;

namespace HostChecks.Tests.Doctor;

/// <summary>Every obstacle is named with its fix, for the workstation and for the host.</summary>
public sealed class DoctorTests
{
    private const string Agreed = "now=2026-11-21T12:00:00Z\nasked=2026-11-21T12:00:00Z\nanswered=2026-11-21T12:00:01Z\n";

    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableArray<Control> _controls = [TestControls.Contains("T-001", new CommandProbe("x", ["auditctl", "-l"]), "x")];
    private static readonly FleetNode _node = new() { Name = "n1", Ssh = new FleetSsh { Host = "h" }, Docker = new FleetDocker { Endpoint = "unix:///s" } };

    [Fact]
    public void A_host_that_can_be_judged_has_nothing_to_fix()
    {
        var found = Host(Identity("root"));

        Assert.All(found, item => Assert.Equal((Health.Fine, ""), (item.Health, item.Fix)));
        Assert.Equal(["login", "privilege", "programs", "clock", "Docker API"], found.Select(item => item.Name));
    }

    [Theory]
    [InlineData("refused", "NOPASSWD: /usr/bin/true, /usr/bin/sh -s sudo")]
    [InlineData("none", "install sudo")]
    public void Sudo_that_is_refused_or_missing_is_an_obstacle(string privilege, string fix) => Obstacle(Host(Identity(privilege)), "privilege", fix);

    [Fact]
    public void A_clock_that_is_hours_off_is_an_obstacle() => Obstacle(Host(Identity("root", Agreed.Replace("now=2026-11-21T12", "now=2026-11-21T17", StringComparison.Ordinal))), "clock", "timedatectl");

    [Fact]
    public void A_host_without_awk_cannot_be_read() => Obstacle(Host(Identity("root"), missing: "awk\nauditctl\n"), "programs", "busybox");

    [Fact]
    public void A_program_of_the_catalogue_that_is_not_there_is_worth_a_look() =>
        Assert.Contains(Host(Identity("root"), missing: "auditctl\n"), item => item is { Name: "programs", Health: Health.Warning } && item.Found.Contains("auditctl", StringComparison.Ordinal));

    [Theory]
    [InlineData(ReadingStatus.Denied, "group")]
    [InlineData(ReadingStatus.TimedOut, "journalctl -u docker")]
    [InlineData(ReadingStatus.Failed, "docker info")]
    public void A_daemon_that_does_not_answer_is_an_obstacle(ReadingStatus status, string fix) => Obstacle(Host(Identity("root"), version: new Reading(status, Reason: "x")), "Docker API", fix);

    [Fact]
    public void A_login_that_fails_is_an_obstacle_in_the_words_of_ssh() =>
        Assert.Contains(Host(new Reading(ReadingStatus.NotCollected, Reason: "ssh h: login refused")), item => item is { Name: "login", Health: Health.Broken, Found: "ssh h: login refused" });

    [Fact]
    public async Task A_workstation_without_the_tools_is_told_what_to_install()
    {
        var found = await new WorkstationDoctor(new Toolbox { HasKnownHosts = false, Problem = "no room" }).ExamineAsync([_node, _node with { Ssh = _node.Ssh! with { PrivateKey = "k" } }], CancellationToken.None);

        Assert.Equal(["ssh client", "private agent", "your keys", "known hosts", "private folder"], found.Select(item => item.Name));
        Assert.All(found, item =>
        {
            Assert.Equal(Health.Broken, item.Health);
            Assert.NotEmpty(item.Fix);
        });
    }

    [Fact]
    public async Task A_workstation_is_asked_only_for_what_these_hosts_need()
    {
        var found = await new WorkstationDoctor(new Toolbox()).ExamineAsync([new FleetNode { Name = "here", Local = true }], CancellationToken.None);

        Assert.Equal(["private folder"], found.Select(item => item.Name));
    }

    [Fact]
    public async Task An_examination_ends_nobodys_agent()
    {
        var toolbox = new Toolbox();
        await new WorkstationDoctor(toolbox).ExamineAsync([_node with { Ssh = _node.Ssh! with { PrivateKey = "k" } }], CancellationToken.None);

        Assert.Contains(toolbox.Lines, line => line.StartsWith("ssh-agent", StringComparison.Ordinal));
        Assert.DoesNotContain(toolbox.Lines, line => line.Contains("-k", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_command_gives_3_when_something_stands_in_the_way_and_0_otherwise()
    {
        using var sshd = TestSshd.Start();
        var target = sshd.Target;
        string Fleet(int port) => JsonSerializer.Serialize(new { schemaVersion = 1, nodes = new[] { new { name = "n1", ssh = new { host = target.Host, port, user = target.User, hostKey = target.HostKey, privateKey = target.PrivateKey } } } });

        var dead = await AppRun.RunAsync(_controls, Fleet(TestSshd.FreePort()), "doctor", "--fleet", "-", "--format", "json");
        var alive = await AppRun.RunAsync(_controls, Fleet(target.Port), "doctor", "--fleet", "-", "--format", "json");

        Assert.Equal(3, dead.ExitCode);
        Assert.Contains("Try: nc -vz", dead.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(alive.Out);
        Assert.Equal(["Docker API"], json.RootElement.GetProperty("examinations").EnumerateArray().Where(item => item.GetProperty("health").GetString() == "broken").Select(item => item.GetProperty("name").GetString()));
    }

    private static void Obstacle(ImmutableArray<Examination> found, string name, string fix)
    {
        var broken = Assert.Single(found, item => item.Health == Health.Broken);
        Assert.Equal(name, broken.Name);
        Assert.Contains(fix, broken.Fix, StringComparison.Ordinal);
    }

    private static Reading Identity(string privilege, string times = Agreed) => new(ReadingStatus.Read, $"uid=0\nprivilege={privilege}\nkernel=Linux 6 x86_64\n{times}");

    private static ImmutableArray<Examination> Host(Reading identity, string missing = "", Reading? version = null)
    {
        var readings = new Dictionary<string, Reading>
        {
            ["collector:identity"] = identity,
            ["command:missing-programs"] = new(ReadingStatus.Read, missing),
            ["docker:version"] = version ?? new(ReadingStatus.Read, "{\"Version\":\"28.0\",\"ApiVersion\":\"1.48\",\"MinAPIVersion\":\"1.24\"}"),
        };
        var evidence = new HostEvidence { Host = "n1", CollectedAt = _now, Readings = readings.ToImmutableSortedDictionary(StringComparer.Ordinal) };
        return new HostDoctor(_controls, _now).Examine(_node, evidence);
    }

    private sealed class Toolbox : IToolbox
    {
        public bool HasKnownHosts { get; init; } = true;

        public string? Problem { get; init; }

        public ImmutableArray<string> KeyFiles() => [];

        public List<string> Lines { get; } = [];

        public Task<(int Code, string Said)?> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
        {
            Lines.Add($"{program} {string.Join(' ', arguments)}");
            return Task.FromResult<(int, string)?>(null);
        }

        public string? TemporaryFolderProblem() => Problem;
    }
}
