using GoldenHost.Settings.Forms;

namespace GoldenHost.Tests.Settings.Forms;

public sealed class FormsTests
{
    [Theory]
    [InlineData("m7i.large", "x86_64")]
    [InlineData("m7g.large", "arm64")]
    [InlineData("c7gn.16xlarge", "arm64")]
    [InlineData("g5.xlarge", "x86_64")]
    [InlineData("g5g.xlarge", "arm64")]
    [InlineData("a1.medium", "arm64")]
    [InlineData("t3a.nano", "x86_64")]
    [InlineData("u7i-12tb.224xlarge", "x86_64")]
    [InlineData("m7i.metal-24xl", "x86_64")]
    [InlineData("t2.micro", null)]
    [InlineData("large", null)]
    [InlineData("M7i.large", null)]
    public void Knows_the_architecture_of_an_instance_type(string type, string? architecture) => Assert.Equal(architecture, AwsForms.ArchitectureOf(type));

    [Theory]
    [InlineData("eu-central-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    public void Knows_the_partition_of_a_region(string region, string partition)
    {
        Assert.True(AwsForms.IsRegion(region));
        Assert.Equal(partition, AwsForms.PartitionOf(region));
    }

    [Theory]
    [InlineData("example.com", true)]
    [InlineData(".example.com", true)]
    [InlineData("a.b.c.example.com", true)]
    [InlineData("*.example.com", false)]
    [InlineData("..example.com", false)]
    [InlineData("example.com.", false)]
    [InlineData("example", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("Example.com", false)]
    [InlineData("-a.example.com", false)]
    public void Knows_a_domain_pattern(string text, bool valid) => Assert.Equal(valid, DnsForms.IsDomainPattern(text));

    [Theory]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("fd00::/8", true)]
    [InlineData("10.0.0.1/8", false)]
    [InlineData("10.0.0.0", false)]
    [InlineData("10.0/8", false)]
    [InlineData("010.0.0.0/8", false)]
    [InlineData("10.0.0.0/-1", false)]
    public void Knows_a_network(string text, bool valid) => Assert.Equal(valid, Networks.TryParse(text, out _));

    [Theory]
    [InlineData("10.0.0.0/24", "10.0.0.128/25", true)]
    [InlineData("10.0.0.128/25", "10.0.0.0/24", true)]
    [InlineData("10.0.0.0/25", "10.0.0.128/25", false)]
    [InlineData("10.0.0.0/8", "fd00::/8", false)]
    public void Knows_whether_networks_overlap(string one, string other, bool overlap) =>
        Assert.Equal(overlap, Networks.Overlap(System.Net.IPNetwork.Parse(one), System.Net.IPNetwork.Parse(other)));

    [Theory]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0V0fGFfFQ1dXq9oY9xQ4WQmYyEr0Nq0YfY0wq2s3Qd", true)]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0V0fGFfFQ1dXq9oY9xQ4WQmYyEr0Nq0YfY0wq2s3Qd me@here now", true)]
    [InlineData("ecdsa-sha2-nistp256 AAAAC3NzaC1lZDI1NTE5AAAAIJ0V0fGFfFQ1dXq9oY9xQ4WQmYyEr0Nq0YfY0wq2s3Qd", false)]
    [InlineData("ssh-ed25519 not!base64", false)]
    [InlineData("ssh-ed25519", false)]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0V0fGFfFQ1dXq9oY9xQ4WQmYyEr0Nq0YfY0wq2s3Qd\nssh-ed25519 AAAA", false)]
    public void Knows_a_public_key(string text, bool valid) => Assert.Equal(valid, SshKeys.IsPublicKey(text));
}
