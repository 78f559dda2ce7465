using Baseline.Evidence;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;

namespace Baseline.Tests.Settings;

/// <summary>What holds for some connections only: <c>sshd -T</c> does not show it.</summary>
public sealed class SshdSettingTests
{
    [Theory]
    [InlineData("DKR-SSH-002", "Match User backup\n| PasswordAuthentication yes", VerdictStatus.Fail)]
    [InlineData("DKR-SSH-002", "match address 10.0.0.0/8\n|  passwordauthentication=yes # for now", VerdictStatus.Fail)]
    [InlineData("DKR-SSH-002", "Match User backup\n| PasswordAuthentication no", VerdictStatus.Pass)]
    [InlineData("DKR-SSH-002", "Match User backup\n| PasswordAuthentication \"no\" # nor for this one", VerdictStatus.Pass)]
    [InlineData("DKR-SSH-002", "Match User backup\n| # PasswordAuthentication yes", VerdictStatus.Pass)]
    [InlineData("DKR-SSH-002", "Match User backup\n| ForceCommand internal-sftp", VerdictStatus.Pass)]
    [InlineData("DKR-SSH-003", "Match User backup\n| ChallengeResponseAuthentication yes", VerdictStatus.Fail)]
    [InlineData("DKR-SSH-001", "Match Address 10.0.0.1\n| PermitRootLogin prohibit-password", VerdictStatus.Fail)]
    [InlineData("DKR-SSH-011", "Match User backup\n| AcceptEnv LD_*", VerdictStatus.Fail)]
    [InlineData("DKR-SSH-013", "Match User backup\n| MaxSessions 2", VerdictStatus.Pass)]
    [InlineData("DKR-SSH-013", "Match User backup\n| MaxSessions 40", VerdictStatus.Fail)]
    [InlineData("DKR-SSH-005", "Match Address 10.0.0.1\n| AllowUsers backup", VerdictStatus.Fail)]
    public void A_Match_block_may_not_loosen_what_holds_for_everybody(string id, string block, VerdictStatus expected) =>
        Assert.Equal(expected, Judge(id, $"file /etc/ssh/sshd_config.d/10-local.conf\n| {block}\nfiles 2\n").Status);

    [Theory]
    [InlineData("denied /etc/ssh/sshd_config.d/10-local.conf\nfiles 1\n")]
    [InlineData("files 0\n")]
    [InlineData("file /etc/ssh/sshd_config\n| Match all\n")]
    public void A_file_that_was_not_read_is_an_error(string reading) => Assert.Equal(VerdictStatus.Error, Judge("DKR-SSH-002", reading).Status);

    private static Verdict Judge(string id, string reading) => Catalogued.Control(id).Judge(HealthyHost.Context(BrokenEvidence.Set(Probes.SshdMatches, reading)));
}
