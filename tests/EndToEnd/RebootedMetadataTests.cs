using EndToEnd.Proofs;
using EndToEnd.Support;

namespace EndToEnd;

/// <summary>The node after a reboot.</summary>
public sealed class RebootedMetadataTests(NodeFixture fixture) : MetadataProofs(fixture, rebooted: true);
