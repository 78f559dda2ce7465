namespace Policies.Tests.Wire;

/// <summary>The pack as a real client sees it: the one that Pulumi generates for Node, with grpc-js.</summary>
[Collection(DotnetCollection.Name)]
public sealed class NodeClientTests(NodeClient node)
{
    [Fact]
    public Task Answers_as_an_equal_pack_with_the_official_sdk() => node.RunFileAsync("conformance.test.mjs", atLeast: 14);

    [Fact]
    public Task Answers_otherwise_only_where_that_is_written_down() => node.RunFileAsync("differences.test.mjs", atLeast: 10);

    [Fact]
    public Task Starts_and_ends_as_the_engine_expects() => node.RunFileAsync("lifecycle.test.mjs", atLeast: 14);

    [Fact]
    public Task Survives_hostile_input() => node.RunFileAsync("hostile.test.mjs", atLeast: 24);
}
