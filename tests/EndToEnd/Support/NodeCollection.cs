namespace EndToEnd.Support;

/// <summary>All proofs share one node: booting it is the expensive part.</summary>
[CollectionDefinition(Name)]
public sealed class NodeCollection : ICollectionFixture<NodeFixture>
{
    public const string Name = "one golden node";
}
