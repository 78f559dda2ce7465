using Policies.Rules;
using Policies.Sdk;

namespace Policies.Tests.Rules;

public sealed class GoldenPackTests
{
    private static readonly PolicyPack _pack = GoldenPack.Create();

    [Fact]
    public void Can_be_served() => Assert.Empty(_pack.Errors());

    [Fact]
    public void Has_at_least_forty_policies() => Assert.True(_pack.Policies.Length >= 40, $"{_pack.Policies.Length}");

    [Fact]
    public void Every_policy_says_what_to_do_how_bad_it_is_and_who_asks() => Assert.All(_pack.Policies, policy =>
    {
        Assert.EndsWith(".", policy.Description, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(policy.RemediationSteps));
        Assert.NotEqual(PolicySeverity.Unspecified, policy.Severity);
        Assert.NotNull(policy.Framework);
        Assert.NotEmpty(policy.Tags);
    });

    [Fact]
    public void Names_are_words_with_dashes() => Assert.All(_pack.Policies, policy => Assert.Matches("^[a-z][a-z0-9]*(-[a-z0-9]+)+$", policy.Name));
}
