using GoldenHost.Settings;
using Pulumi;

namespace GoldenHost.Components.Trust;

/// <summary>What <see cref="TrustRoots"/> is made from.</summary>
public sealed class TrustRootsArgs : ResourceArgs
{
    public required CertificateSettings Lifetimes { get; init; }
}
