using EndToEnd.Support;

namespace EndToEnd.Proofs;

/// <summary>What the node shows to the outside.</summary>
public abstract class SurfaceProofs(NodeFixture fixture) : NodeProofs(fixture)
{
    [Fact]
    public async Task Only_ssh_and_the_Docker_API_listen_to_the_network()
    {
        var listening = await Fixture.Node.RunAsync("sudo -n ss -Hltn | awk '{print $4}' | grep -v '^127\\.' | sed 's/.*://' | sort -nu | tr '\\n' ' '");
        Assert.Equal("22 2376", listening);
    }

    [Fact]
    public async Task No_unit_has_failed() =>
        Assert.Equal("", await Fixture.Node.RunAsync("systemctl --failed --no-legend --plain"));

    [Fact]
    public async Task The_audit_rules_are_locked() =>
        Assert.Equal("enabled 2", await Fixture.Node.RunAsync("sudo -n auditctl -s | grep '^enabled'"));

    [Fact]
    public async Task The_seed_and_the_first_host_key_are_gone()
    {
        Assert.Equal("", await Fixture.Node.RunAsync("ls /etc/ssh/ssh_host_ecdsa_key 2>/dev/null || true"));
        // User data is compressed: its first bytes are what can be looked for.
        Assert.Equal("0", await Fixture.Node.RunAsync(@"sudo -n grep -caP '\x1f\x8b\x08' /dev/disk/by-label/CIDATA || true"));
    }

    [Fact]
    public async Task An_ordinary_user_can_read_no_private_key()
    {
        // 2: grep met what it may not read.
        var found = await Fixture.Node.TryAsync("grep -rlsE 'BEGIN [A-Z ]*PRIVATE KEY' /etc /var /run /home /opt /srv");
        Assert.Equal(2, found.ExitCode);
        Assert.Equal("", found.OutputText);
    }
}
