using Pulumi;

namespace GoldenHost.Components.Trust;

/// <summary>
/// The deployment's two authorities, kept apart so that a certificate for sending logs opens no Docker API, and the
/// operator's client certificate.
/// </summary>
public sealed class TrustRoots : ComponentResource
{
    public TrustRoots(string name, TrustRootsArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:TrustRoots", name, options)
    {
        Docker = new Authority("dockerCa", new AuthorityArgs { CommonName = "Golden Docker API CA", Lifetimes = args.Lifetimes }, new ComponentResourceOptions { Parent = this });
        Logs = new Authority("logCa", new AuthorityArgs { CommonName = "Golden log forwarding CA", Lifetimes = args.Lifetimes }, new ComponentResourceOptions { Parent = this });
        Operator = new Certificate($"{name}-operator", new CertificateArgs { Authority = Docker, CommonName = "operator", Use = "client_auth" }, new ComponentResourceOptions { Parent = this });
        RegisterOutputs();
    }

    /// <summary>Signs the servers of the Docker API and its clients.</summary>
    public Authority Docker { get; }

    /// <summary>Signs the nodes as senders of logs, and the local collector.</summary>
    public Authority Logs { get; }

    /// <summary>Opens the Docker API of every node of this deployment.</summary>
    public Certificate Operator { get; }
}
