using EndToEnd.Proofs;
using EndToEnd.Support;

namespace EndToEnd;

/// <summary>The node after a reboot.</summary>
public sealed class RebootedLogTests(NodeFixture fixture) : LogProofs(fixture, rebooted: true);
