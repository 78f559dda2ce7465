using GoldenHost.Settings;

namespace GoldenHost.Tests.Settings;

public sealed class SettingKeysTests
{
    [Fact]
    public void Names_are_unique() => Assert.Equal(SettingKeys.All.Length, SettingKeys.All.DistinctBy(key => key.Name).Count());

    [Fact]
    public void No_key_is_both_required_and_defaulted() => Assert.DoesNotContain(SettingKeys.All, key => key.Required && key.Default is not null);

    [Fact]
    public void Every_key_says_what_is_allowed() => Assert.All(SettingKeys.All, key => Assert.True(key.Allowed.Length > 5 && key.Description.EndsWith('.')));

    [Fact]
    public void Every_key_is_known_to_a_shipped_stack()
    {
        var used = StackFile.Load("local").Keys.Concat(StackFile.Load("prod").Keys).ToHashSet(StringComparer.Ordinal);

        Assert.All(SettingKeys.All, key => Assert.Contains(key.FullName, used));
    }
}
