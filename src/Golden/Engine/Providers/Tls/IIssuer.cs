using System.Security.Cryptography.X509Certificates;
using Golden.Engine.Values;

namespace Golden.Engine.Providers.Tls;

/// <summary>Who signs a certificate, and what the request says.</summary>
internal interface IIssuer
{
    /// <summary>Name of the output that tells the signing key's algorithm.</summary>
    string AlgorithmOutput { get; }

    X509Certificate2 Issue(PropertyObject inputs, Validity validity, byte[] serial);

    /// <summary>Algorithm of the signing key.</summary>
    string Algorithm(PropertyObject inputs);
}
