using EndToEnd.Support;

namespace EndToEnd.Proofs;

/// <summary>
/// What a proof needs. Each family of proofs is an abstract class with two heirs: the node as it was made, and the
/// node after a reboot.
/// </summary>
[Trait("Category", "Vm")]
public abstract class NodeProofs(NodeFixture fixture)
{
    protected NodeFixture Fixture { get; } = fixture;
}
