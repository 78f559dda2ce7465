using GoldenHost.Nodes;
using GoldenHost.Settings;
using Pulumi;
using Pulumi.Command.Remote.Inputs;

namespace GoldenHost.Components.Enrolment;

/// <summary>How the deployment logs in to nodes.</summary>
/// <param name="User">Account for administration.</param>
/// <param name="PrivateKey">The deployment's own SSH key.</param>
public sealed record RemoteLogin(string User, Secret PrivateKey)
{
    /// <summary>
    /// Dial errors that are borne: the provider pauses up to 5 s between them, so this is a quarter of an hour, the time
    /// that a first boot may take on a slow machine.
    /// </summary>
    private const int DialErrorLimit = 180;

    /// <summary>A connection that accepts one host key and no other.</summary>
    public ConnectionArgs To(NodeEndpoint node, Input<string> hostKey) => new()
    {
        Host = node.Address,
        Port = node.SshPort,
        User = User,
        PrivateKey = Output.CreateSecret(PrivateKey.Reveal()),
        HostKey = hostKey,
        DialErrorLimit = DialErrorLimit,
        PerDialTimeout = 15,
    };
}
