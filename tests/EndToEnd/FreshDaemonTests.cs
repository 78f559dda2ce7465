using EndToEnd.Proofs;
using EndToEnd.Support;

namespace EndToEnd;

/// <summary>The node as `up` has made it.</summary>
public sealed class FreshDaemonTests(NodeFixture fixture) : DaemonProofs(fixture, rebooted: false);
