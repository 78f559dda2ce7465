namespace EndToEnd.Support;

/// <summary>The proofs that share the same node after a reboot.</summary>
[CollectionDefinition(Name)]
public sealed class RebootedCollection : ICollectionFixture<RebootedNode>
{
    public const string Name = "a golden node after a reboot";
}
