namespace Policies.Rules;

/// <summary>Type tokens of the Command and TLS providers.</summary>
internal static class CommandTypes
{
    public const string Local = "command:local:Command";
    public const string Remote = "command:remote:Command";
    public const string PrivateKey = "tls:index/privateKey:PrivateKey";
    public const string SelfSignedCert = "tls:index/selfSignedCert:SelfSignedCert";
    public const string CertRequest = "tls:index/certRequest:CertRequest";
    public const string LocallySignedCert = "tls:index/locallySignedCert:LocallySignedCert";
}
