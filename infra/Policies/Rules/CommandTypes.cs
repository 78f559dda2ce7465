using System.Collections.Immutable;

namespace Policies.Rules;

/// <summary>Type tokens of the Command and TLS providers.</summary>
internal static class CommandTypes
{
    /// <summary>Everything that opens an SSH connection.</summary>
    public static ImmutableArray<string> Connecting { get; } = [Remote, CopyToRemote, CopyFile];

    public const string Local = "command:local:Command";
    public const string Remote = "command:remote:Command";
    public const string CopyToRemote = "command:remote:CopyToRemote";
    public const string CopyFile = "command:remote:CopyFile";
    public const string PrivateKey = "tls:index/privateKey:PrivateKey";
    public const string SelfSignedCert = "tls:index/selfSignedCert:SelfSignedCert";
    public const string CertRequest = "tls:index/certRequest:CertRequest";
    public const string LocallySignedCert = "tls:index/locallySignedCert:LocallySignedCert";
}
