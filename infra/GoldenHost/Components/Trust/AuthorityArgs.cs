using GoldenHost.Settings;
using Pulumi;

namespace GoldenHost.Components.Trust;

/// <summary>What an <see cref="Authority"/> is made from.</summary>
public sealed class AuthorityArgs : ResourceArgs
{
    public required string CommonName { get; init; }

    public required CertificateSettings Lifetimes { get; init; }
}
