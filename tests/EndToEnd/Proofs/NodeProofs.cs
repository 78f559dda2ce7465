using EndToEnd.Support;

namespace EndToEnd.Proofs;

/// <summary>
/// What a proof needs. Each family of proofs is an abstract class with two heirs: the node as it was made, and the
/// node after a reboot.
/// </summary>
[Collection(NodeCollection.Name)]
[Trait("Category", "Vm")]
public abstract class NodeProofs(NodeFixture fixture, bool rebooted) : IAsyncLifetime
{
    protected NodeFixture Fixture { get; } = fixture;

    public Task InitializeAsync() => rebooted ? Fixture.RebootOnceAsync() : Task.CompletedTask;

    public Task DisposeAsync() => Task.CompletedTask;
}
