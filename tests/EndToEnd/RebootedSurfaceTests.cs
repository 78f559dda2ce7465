using EndToEnd.Proofs;
using EndToEnd.Support;

namespace EndToEnd;

/// <summary>The node after a reboot.</summary>
public sealed class RebootedSurfaceTests(NodeFixture fixture) : SurfaceProofs(fixture, rebooted: true);
