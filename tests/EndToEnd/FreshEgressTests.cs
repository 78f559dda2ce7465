using EndToEnd.Proofs;
using EndToEnd.Support;

namespace EndToEnd;

/// <summary>The node as `up` has made it.</summary>
[Collection(FreshCollection.Name)]
public sealed class FreshEgressTests(FreshNode node) : EgressProofs(node);
