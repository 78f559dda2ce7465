using System.IO.Compression;
using System.Text;
using Baseline.Rendering;
using Baseline.Tests.Fixtures;

namespace Baseline.Tests.Rendering;

public sealed class UserDataTests
{
    private readonly byte[] userData = UserData.Render(Specs.Golden, Specs.BootstrapKey(Specs.Golden));

    [Fact]
    public void Fits_what_ec2_takes() => Assert.InRange(userData.Length, 1, UserData.Limit - 1);

    [Fact]
    public void Equal_specifications_give_equal_bytes() =>
        Assert.Equal(userData, UserData.Render(Specs.Golden with { }, Specs.BootstrapKey(Specs.Golden)));

    [Fact]
    public void Has_no_time_in_the_gzip_header() => Assert.Equal(new byte[4], userData[4..8]);

    [Fact]
    public void The_digest_does_not_depend_on_the_bootstrap_key()
    {
        var digest = BaselineDigest.Of(Specs.Golden);
        Assert.Contains(digest, Text(), StringComparison.Ordinal);
        Assert.NotEqual(digest, BaselineDigest.Of(Specs.Golden with { Name = "n2" }));
    }

    [Fact]
    public void A_specification_that_does_not_fit_is_refused_by_name()
    {
        var many = Enumerable.Range(0, 6000).Select(i => new Baseline.Hosts.EgressRule($"h{i * 7919 % 104729:x}.example.com", 1 + i)).ToArray();
        var refused = Assert.Throws<InvalidOperationException>(
            () => UserData.Render(Specs.Golden with { WorkloadEgress = [.. many] }, Specs.BootstrapKey(Specs.Golden)));
        Assert.Contains("'n1'", refused.Message, StringComparison.Ordinal);
    }

    private string Text()
    {
        using var gzip = new GZipStream(new MemoryStream(userData), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
