using Baseline.Hosts;
using Baseline.Rendering;
using Baseline.Tests.Fixtures;

namespace Baseline.Tests.Hosts;

public sealed class HostSpecGuardTests
{
    [Fact]
    public void A_good_specification_has_no_problem() => Assert.Empty(HostSpecGuard.Problems(Specs.Golden));

    [Fact]
    public void Every_problem_is_named_at_once()
    {
        var bad = Specs.Golden with
        {
            Name = "n1\nroot",
            AdminUser = "root",
            AdminAuthorizedKeys = ["command=\"x\" ssh-ed25519 AAAA", "ssh-ed25519 AAAA\nssh-rsa BBBB"],
            AdminCidrs = ["10.0.0.0/33"],
            DnsServers = ["dns.example.com"],
            NtpServers = ["ntp example"],
            WorkloadEgress = [new EgressRule("a.example.com }\n accept", 443), new EgressRule("10.0.0.0/8", 0), new EgressRule("10.0.0.0/8", 1, "sctp")],
            LogCollector = new LogCollector("collector", 70000, "peer\" x=\""),
        };
        var problems = HostSpecGuard.Problems(bad);
        Assert.Equal(13, problems.Count);
        var refused = Assert.Throws<ArgumentException>(() => HostRenderer.Render(bad));
        Assert.All(problems, p => Assert.Contains(p, refused.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"name\": 1}")]
    public void Json_that_is_no_specification_is_refused(string json) => Assert.Throws<System.Text.Json.JsonException>(() => HostSpecJson.Read(json));

    [Theory]
    [InlineData("\"n1\"", "null")]
    [InlineData("\"192.168.76.2/32\"", "null")]
    [InlineData("\"collector.golden\"", "null")]
    [InlineData("\"port\": 6514", "\"port\": \"x\"")]
    [InlineData("\"adminUser\"", "\"adminUsers\"")]
    public void A_null_a_wrong_type_or_an_unknown_key_is_refused(string from, string to)
    {
        var json = HostSpecJson.Write(Specs.Golden);
        Assert.Contains(from, json, StringComparison.Ordinal);
        Assert.Throws<System.Text.Json.JsonException>(() => HostSpecJson.Read(json.Replace(from, to, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_specification_survives_json() =>
        Assert.Equal(BaselineDigest.Of(Specs.Golden), BaselineDigest.Of(HostSpecJson.Read(HostSpecJson.Write(Specs.Golden))));

    [Fact]
    public void Nested_networks_are_merged_and_host_bits_cleared()
    {
        Assert.True(Cidrs.TryParse("10.1.2.3/8", out var network));
        Assert.Equal("10.0.0.0/8", Cidrs.Print(network));
        var minimal = Cidrs.Minimal(new[] { "10.0.0.0/8", "10.1.0.0/16", "10.0.0.0/8", "192.0.2.1/32", "::/0" }.Select(System.Net.IPNetwork.Parse));
        Assert.Equal("10.0.0.0/8 192.0.2.1 ::/0", string.Join(' ', minimal.OrderBy(Cidrs.IsV6).Select(Cidrs.Print)));
    }
}
