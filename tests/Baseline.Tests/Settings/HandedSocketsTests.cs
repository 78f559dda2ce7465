using Baseline.Catalogue;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;

namespace Baseline.Tests.Settings;

/// <summary>A daemon with <c>-H fd://</c> serves its API where systemd's docker.socket says, which no flag and no file of Docker tells.</summary>
public sealed class HandedSocketsTests
{
    private const string Ssh = "tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=429,fd=6))\n";
    private const string AsRoot = "uid=0\nprivilege=root\nkernel=Linux 6.12 x86_64\n";

    public static TheoryData<string> OfTheNetwork => [.. AllControls.List.Where(c => c.Needs.HasFlag(HostTraits.TcpApi)).Select(c => c.Id)];

    public static TheoryData<string> Shared => [
        "users:((\"dockerd\",pid=13,fd=3),(\"systemd\",pid=1,fd=40))",
        "users:((\"systemd\",pid=1,fd=40),(\"dockerd\",pid=13,fd=3))",
        "users:((\"init\",pid=1,fd=40),(\"dockerd\",pid=13,fd=3))",
        "users:((\"systemd\",pid=700,fd=40),(\"dockerd\",pid=13,fd=3))"];

    [Theory, MemberData(nameof(Shared))]
    public void A_socket_on_the_network_that_systemd_handed_over_is_the_api_without_tls(string users)
    {
        var verdict = Judge("DKR-DAEMON-008", Activated($"{Ssh}tcp LISTEN 0 4096 *:4243 *:* {users}\n"));

        Assert.Equal(VerdictStatus.Fail, verdict.Status);
        Assert.Contains("4243", verdict.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void One_on_the_loopback_interface_is_no_better() =>
        Assert.Equal(VerdictStatus.Fail, Judge("DKR-DAEMON-008", Activated("tcp LISTEN 0 4096 127.0.0.1:4243 0.0.0.0:* users:((\"dockerd\",pid=13,fd=3),(\"systemd\",pid=1,fd=40))\n")).Status);

    [Fact]
    public void With_client_certificates_it_is_as_good_as_one_that_the_daemon_was_told()
    {
        var evidence = Activated("tcp LISTEN 0 4096 *:4243 *:* users:((\"dockerd\",pid=13,fd=3),(\"systemd\",pid=1,fd=40))\n")
            .Flag("--tlsverify").Flag("--tlscacert=/ca.pem").Flag("--tlscert=/server.pem").Flag("--tlskey=/server.key");

        Assert.Equal(VerdictStatus.Pass, Judge("DKR-DAEMON-008", evidence).Status);
    }

    [Theory, MemberData(nameof(OfTheNetwork))]
    public void Such_a_daemon_listens_on_the_network(string id)
    {
        var handed = Activated("tcp LISTEN 0 4096 *:4243 *:* users:((\"dockerd\",pid=13,fd=3),(\"systemd\",pid=1,fd=40))\n");

        Assert.NotEqual(VerdictStatus.NotApplicable, Judge(id, handed).Status);
        Assert.Equal(VerdictStatus.NotApplicable, Judge(id, Activated(Ssh)).Status);
    }

    [Fact]
    public void What_dockerd_has_alone_is_the_port_of_a_container_or_of_the_swarm() =>
        Assert.Equal(VerdictStatus.Pass, Judge("DKR-DAEMON-008", Activated($"{Ssh}tcp LISTEN 0 4096 *:8080 *:* users:((\"dockerd\",pid=13,fd=27))\n")).Status);

    [Theory]
    [InlineData("DKR-DAEMON-008")]
    [InlineData("DKR-TLS-007")]
    public void Sockets_whose_processes_only_root_sees_are_an_error(string id)
    {
        var evidence = Activated("tcp LISTEN 0 4096 *:4243 *:*\n");

        Assert.Equal(VerdictStatus.Error, Judge(id, evidence.With(Probes.Identity, "uid=1000\nprivilege=none\n")).Status);
        Assert.Equal(VerdictStatus.Error, Judge(id, evidence.With(Probes.Identity, ReadingStatus.NotCollected)).Status);
    }

    [Fact]
    public void To_root_a_socket_of_nobody_is_the_kernels_own() =>
        Assert.Equal(VerdictStatus.Pass, Judge("DKR-DAEMON-008", Activated($"{Ssh}tcp LISTEN 0 64 0.0.0.0:2049 0.0.0.0:*\n")).Status);

    [Fact]
    public void What_is_open_without_them_stays_a_fail()
    {
        var evidence = Activated("").With(Probes.Listeners, ReadingStatus.Failed).Flag("-H").Flag("tcp://0.0.0.0:2375");

        Assert.Equal(VerdictStatus.Fail, Judge("DKR-DAEMON-008", evidence).Status);
    }

    [Fact]
    public void A_daemon_that_takes_no_sockets_is_judged_without_them() =>
        Assert.Equal(VerdictStatus.Pass, Judge("DKR-DAEMON-008", RecordedHost.Stock.Evidence.With(Probes.Listeners, ReadingStatus.Failed)).Status);

    [Fact]
    public void Who_shares_the_port_of_ssh_is_not_hidden_behind_sshd()
    {
        var evidence = HealthyHost.Evidence.With(Probes.Listeners, "tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=429,fd=6),(\"dockerd\",pid=13,fd=6))\n");

        Assert.Equal(VerdictStatus.Fail, Catalogued.Control("DKR-NET-016").Judge(HealthyHost.Context(evidence)).Status);
    }

    private static HostEvidence Activated(string sockets) => RecordedHost.Stock.Evidence.SocketActivated().With(Probes.Listeners, sockets).With(Probes.Identity, AsRoot);

    private static Verdict Judge(string id, HostEvidence evidence) => Catalogued.Control(id).Judge(RecordedHost.Stock.Context(evidence));
}
