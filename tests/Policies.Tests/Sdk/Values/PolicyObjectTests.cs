using Policies.Sdk.Values;

namespace Policies.Tests.Sdk.Values;

public sealed class PolicyObjectTests
{
    [Fact]
    public void An_element_of_a_list_is_changed_by_its_number()
    {
        var volumes = Plan.Object("""{"volumes":[{"size":8},{"size":9,"encrypted":false}]}""");
        Assert.Equal(Plan.Object("""{"volumes":[{"size":8},{"size":9,"encrypted":true}]}"""), volumes.With(["volumes", "1", "encrypted"], true));
        Assert.Throws<PropertyTypeException>(() => volumes.With(["volumes", "2", "encrypted"], true));
        Assert.Throws<PropertyTypeException>(() => volumes.With(["volumes", "size"], true));
    }

    [Fact]
    public void With_adds_the_objects_that_a_path_needs_and_keeps_the_rest()
    {
        var changed = Plan.Object("""{"keep":1}""").With(["a", "b"], "x");
        Assert.Equal(Plan.Object("""{"keep":1,"a":{"b":"x"}}"""), changed);
    }

    [Fact]
    public void With_keeps_what_was_secret_secret()
    {
        var changed = Plan.Object($$"""{"a":{{Plan.Secret("\"old\"")}},"b":{{Plan.Secret("""{"c":1}""")}}}""")
            .With(["a"], "new").With(["b", "c"], 2.0);
        Assert.Equal(Plan.Object($$"""{"a":{{Plan.Secret("\"new\"")}},"b":{{Plan.Secret("""{"c":2}""")}}}"""), changed);
    }

    [Fact]
    public void With_replaces_an_unknown_leaf_but_cannot_look_inside_an_unknown()
    {
        var from = Plan.Object($$"""{"a":"{{Plan.Unknown}}"}""");
        Assert.Equal(Plan.Object("""{"a":"x"}"""), from.With(["a"], "x"));
        Assert.Equal("a", Assert.Throws<UnknownValueException>(() => from.With(["a", "b"], "x")).Path);
    }

    [Fact]
    public void With_does_not_write_into_a_text()
    {
        var raised = Assert.Throws<PropertyTypeException>(() => Plan.Object("""{"a":"t"}""").With(["a", "b"], true));
        Assert.Equal(".a should be an object and is a string", raised.Message);
    }

    [Fact]
    public void Members_are_made_when_something_looks_inside_and_only_once()
    {
        var made = 0;
        var lazy = new PolicyObject(() =>
        {
            made++;
            return new Dictionary<string, PolicyValue> { ["a"] = true };
        });
        Assert.Equal(0, made);
        Assert.Equal(new PolicyBoolean(true), lazy["a"]);
        Assert.Equal(PolicyNull.Instance, lazy["b"]);
        Assert.Equal(1, made);
    }
}
