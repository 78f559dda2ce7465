using System.Text.Json.Nodes;
using EndToEnd.Support;

namespace EndToEnd;

/// <summary>What somebody changes on a running node is named by <c>./golden drift</c>, and nothing else is.</summary>
[Collection(RebootedCollection.Name)]
[Trait("Category", "Vm")]
public sealed class DriftTests(RebootedNode fixture)
{
    // One change for each way of reading a host: a kernel parameter, the loaded firewall, a file's mode, a service.
    private const string Change = "sysctl -qw kernel.dmesg_restrict=0; nft add table inet hole; chmod 0644 /etc/docker-golden/tls/server.key; systemctl stop systemd-timesyncd";
    private const string Undo = "sysctl -qw kernel.dmesg_restrict=1; nft delete table inet hole; chmod 0440 /etc/docker-golden/tls/server.key; systemctl start systemd-timesyncd";

    [Fact]
    public async Task What_was_changed_is_named_and_nothing_else()
    {
        var before = await DriftAsync();
        List<string> changed;
        await AsRootAsync(Change);
        try
        {
            changed = await DriftAsync();
        }
        finally
        {
            await AsRootAsync(Undo);
        }

        Assert.Equal(["DKR-FILE-006", "DKR-NET-013", "DKR-SYSCTL-002", "DKR-TIME-001"], changed.Except(before));
        Assert.Equal(before, await DriftAsync());
    }

    private Task<string> AsRootAsync(string line) => fixture.Node.RunAsync("sudo -n sh -ec " + OpenSsh.PosixShell.Quote(line));

    /// <summary>The image that the proofs run containers of is no golden one: something fails from the start.</summary>
    private static async Task<List<string>> DriftAsync()
    {
        var report = JsonNode.Parse(await Launcher.RunAsync(["drift", "--stack", NodeFixture.Stack, "--format", "json"], expected: 1))!;
        return [.. report["findings"]!.AsArray().Select(finding => finding!["control"]!.GetValue<string>()).Order(StringComparer.Ordinal)];
    }
}
