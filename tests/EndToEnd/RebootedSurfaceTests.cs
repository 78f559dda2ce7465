using EndToEnd.Proofs;
using EndToEnd.Support;

namespace EndToEnd;

/// <summary>The node after a reboot.</summary>
[Collection(RebootedCollection.Name)]
public sealed class RebootedSurfaceTests(RebootedNode node) : SurfaceProofs(node);
