using EndToEnd.Proofs;
using EndToEnd.Support;

namespace EndToEnd;

/// <summary>The node after a reboot.</summary>
public sealed class RebootedDaemonTests(NodeFixture fixture) : DaemonProofs(fixture, rebooted: true);
