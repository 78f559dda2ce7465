using EndToEnd.Proofs;
using EndToEnd.Support;

namespace EndToEnd;

/// <summary>The node after a reboot.</summary>
public sealed class RebootedEgressTests(NodeFixture fixture) : EgressProofs(fixture, rebooted: true);
