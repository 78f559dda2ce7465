using HostChecks.Tests.Support;

namespace HostChecks.Tests.Cli;

public sealed class RenderCommandTests
{
    private const string Spec = """
        {"name":"NAME","adminAuthorizedKeys":["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJ a"],"adminCidrs":["192.0.2.0/24"],"workloadEgress":[],"hostEgress":[],
         "dnsServers":["192.0.2.53"],"ntpServers":["192.0.2.123"],"logCollector":{"address":"192.0.2.14","port":6514,"peerName":"collector.example.com"}}
        """;

    private static readonly string _two = $$$"""{"schemaVersion":1,"nodes":[{{{Node("n1")}}},{{{Node("n2")}}},{"name":"foreign","ssh":{"host":"h"}}]}""";

    [Fact]
    public async Task Lists_the_files_of_a_node_and_prints_one()
    {
        var list = await RunAsync("--node", "n2");
        var file = await RunAsync("--node", "n2", "/etc/nftables.conf");

        Assert.True(list.ExitCode == 0, list.Error);
        Assert.Contains("0644 root:root /etc/docker-golden/daemon.json", list.Out, StringComparison.Ordinal);
        Assert.Contains("table inet golden {", file.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--node is missing; allowed: n1, n2")]
    [InlineData("there is no node 'foreign'", "--node", "foreign")]
    [InlineData("has no file '/etc/passwd'", "--node", "n1", "/etc/passwd")]
    public async Task Says_what_is_missing(string words, params string[] args)
    {
        var run = await RunAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    private static string Node(string name) => $$$"""{"name":"{{{name}}}","ssh":{"host":"h"},"spec":{{{Spec.Replace("NAME", name, StringComparison.Ordinal)}}} }""";

    private static Task<AppRun> RunAsync(params string[] args) => AppRun.RunAsync([], _two, ["render", "--fleet", "-", .. args]);
}
