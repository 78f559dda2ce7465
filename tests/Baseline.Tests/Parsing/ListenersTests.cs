using Baseline.Parsing;

namespace Baseline.Tests.Parsing;

public sealed class ListenersTests
{
    [Fact]
    public void Every_process_that_has_a_socket_is_named()
    {
        var listener = Assert.Single(Listeners.Parse("tcp LISTEN 0 4096 *:4243 *:* users:((\"systemd\",pid=1,fd=40),(\"dockerd\",pid=812,fd=3),(\"dockerd\",pid=812,fd=9))  \n"));

        Assert.Equal("systemd 1, dockerd 812, dockerd 812", Names(listener));
        Assert.Equal("tcp *:4243 (dockerd, systemd)", listener.ToString());
    }

    [Fact]
    public void A_name_with_blanks_quotes_and_brackets_hides_nobody()
    {
        var listener = Assert.Single(Listeners.Parse("tcp LISTEN 0 5 [::1]:80 [::]:* users:((\"(a) \"b\",pid=7,fd=1),(\"dockerd\",pid=8,fd=2))"));

        Assert.Equal("(a) \"b 7, dockerd 8", Names(listener));
        Assert.True(listener.IsLocal);
    }

    [Fact]
    public void An_ss_of_long_ago_is_read_as_well() =>
        Assert.Equal("sshd 429", Names(Assert.Single(Listeners.Parse("tcp LISTEN 0 128 *:22 *:* users:((\"sshd\",429,3))\n"))));

    [Fact]
    public void A_socket_that_nobody_has_is_one_without_processes() =>
        Assert.Empty(Assert.Single(Listeners.Parse("tcp LISTEN 0 64 0.0.0.0:2049 0.0.0.0:*\n")).Holders);

    [Theory]
    [InlineData("tcp LISTEN 0 5 0.0.0.0:80 0.0.0.0:* users:(())")]
    [InlineData("tcp LISTEN 0 5 0.0.0.0:80 0.0.0.0:* users:((\"dockerd\",pid=")]
    public void Processes_that_cannot_be_read_are_no_pass(string line) => Assert.Throws<EvidenceException>(() => Listeners.Parse(line));

    private static string Names(Listener listener) => string.Join(", ", listener.Holders.Select(h => $"{h.Process} {h.Pid}"));
}
