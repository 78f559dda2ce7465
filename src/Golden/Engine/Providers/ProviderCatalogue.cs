using Golden.Engine.Providers.Commands;
using Golden.Engine.Providers.Tls;

namespace Golden.Engine.Providers;

/// <summary>Which provider serves which type. What is not listed is preview-only.</summary>
public sealed class ProviderCatalogue
{
    private readonly Dictionary<string, IProvider> _byType;
    private readonly PreviewOnlyProvider _others = new();

    /// <param name="rootFolder">Local commands run here unless they say otherwise.</param>
    /// <param name="clock">Decides when certificates are due.</param>
    public ProviderCatalogue(string rootFolder, TimeProvider clock)
    {
        _byType = new Dictionary<string, IProvider>(StringComparer.Ordinal)
        {
            ["command:local:Command"] = new CommandProvider(new LocalCommandRunner(rootFolder)),
            ["command:remote:Command"] = new CommandProvider(new RemoteCommandRunner()),
            ["tls:index/privateKey:PrivateKey"] = new PrivateKeyProvider(),
            ["tls:index/certRequest:CertRequest"] = new CertRequestProvider(),
            ["tls:index/selfSignedCert:SelfSignedCert"] = new CertificateProvider(new SelfSignedIssuer(), clock),
            ["tls:index/locallySignedCert:LocallySignedCert"] = new CertificateProvider(new LocallySignedIssuer(), clock),
        };
    }

    public IProvider For(string type) => _byType.GetValueOrDefault(type, _others);
}
