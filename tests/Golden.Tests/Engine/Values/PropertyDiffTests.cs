using Golden.Engine.Values;

namespace Golden.Tests.Engine.Values;

public sealed class PropertyDiffTests
{
    private static readonly PropertyObject _old = PropertyObject.Empty
        .With("a", PropertyValue.Of("1"))
        .With("list", PropertyValue.ListOf([PropertyValue.Of("x"), PropertyValue.Of("y")]));

    [Fact]
    public void Equal_values_have_no_difference_even_if_one_is_marked_secret() =>
        Assert.Empty(PropertyDiff.Compare(_old, _old.With("a", PropertyValue.SecretOf(PropertyValue.Of("1")))));

    [Fact]
    public void Differences_have_paths()
    {
        var changes = PropertyDiff.Compare(_old, _old.Without("a").With("list", PropertyValue.ListOf([PropertyValue.Of("x")])).With("b", PropertyValue.Null));
        Assert.Equal(["a", "b", "list[1]"], changes.Select(c => c.Path));
    }

    [Fact]
    public void What_lies_below_a_secret_is_shown_as_secret()
    {
        var secret = PropertyValue.SecretOf(PropertyObject.Empty.With("key", PropertyValue.Of("old-key")));
        var changes = PropertyDiff.Compare(_old.With("c", secret), _old.With("c", PropertyObject.Empty.With("key", PropertyValue.Of("new-key"))));
        Assert.Equal("PropertyChange { Path = c.key, Old = [secret], New = [secret] }", Assert.Single(changes).ToString());
    }

    [Fact]
    public void An_unknown_new_value_is_always_a_difference() =>
        Assert.Equal("a", Assert.Single(PropertyDiff.Compare(_old, _old.With("a", PropertyValue.Unknown))).Path);

    [Theory]
    [InlineData("triggers[*]", "triggers[0]", true)]
    [InlineData("triggers[*]", "triggers", true)]
    [InlineData("triggers", "triggers[3].x", true)]
    [InlineData("tags[\"a.b\"]", "tags.ab", false)]
    [InlineData("*", "anything", true)]
    [InlineData("stdin", "stderr", false)]
    public void Patterns_touch_what_they_name(string pattern, string path, bool touches) =>
        Assert.Equal(touches, PropertyPath.Parse(pattern).Touches(PropertyPath.Parse(path)));
}
