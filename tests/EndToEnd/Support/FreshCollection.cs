namespace EndToEnd.Support;

/// <summary>The proofs that share the node as it was made.</summary>
[CollectionDefinition(Name)]
public sealed class FreshCollection : ICollectionFixture<FreshNode>
{
    public const string Name = "a golden node";
}
