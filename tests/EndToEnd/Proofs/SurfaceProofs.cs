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
        Assert.Equal("0", await Fixture.Node.RunAsync("sudo -n grep -c 'PRIVATE KEY' /dev/disk/by-label/CIDATA || true"));
    }
}
