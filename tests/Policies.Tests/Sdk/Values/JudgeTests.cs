using Policies.Sdk.Values;

namespace Policies.Tests.Sdk.Values;

public sealed class JudgeTests
{
    private static readonly Property _list = new(Plan.Object($$"""{"items":["a","{{Plan.Unknown}}","b","{{Plan.Unknown}}"]}"""), new SecretScrubber());

    [Fact]
    public void What_comes_after_an_unknown_element_is_judged_and_the_first_unknown_is_what_is_said()
    {
        var seen = new List<string?>();
        var raised = Assert.Throws<UnknownValueException>(() => _list["items"].Items.JudgeEach(item => seen.Add(item.AsString())));
        Assert.Equal(["a", "b"], seen);
        Assert.Equal("items.1", raised.Path);
    }

    [Fact]
    public void Parts_that_are_known_are_judged_and_nothing_unknown_raises_nothing()
    {
        var seen = 0;
        Assert.Throws<UnknownValueException>(() => Judge.All(() => _list["items"].Items.ElementAt(1).AsString(), () => seen++));
        Judge.All(() => seen++);
        Assert.Equal(2, seen);
    }
}
