using Pulumi;

namespace GoldenHost.Components.Enrolment;

/// <summary>
/// Takes a new machine over: waits for its first boot, swaps the host key that was in its user data for one that nobody
/// else has seen, and asks for certificate requests. Every login pins the host key; none is trusted on first use.
/// </summary>
public sealed class Enrolment : ComponentResource
{
    public Enrolment(string name, EnrolmentArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:Enrolment", name, options)
    {
        var node = args.Node;
        var bootstrapKey = node.Plan.BootstrapHostKey;
        var wait = EnrolCommand.Run($"{name}-wait", "wait", node, args.Login, bootstrapKey, null, After(node.Machine));
        var rotate = EnrolCommand.Run($"{name}-rotate-host-key", "rotate-host-key", node, args.Login, bootstrapKey, null, After(wait));
        HostKey = rotate.Stdout.Apply(line => line.Trim());
        DockerRequest = EnrolCommand.Run($"{name}-csr-docker", "csr docker", node, args.Login, HostKey, Names(args), After(rotate)).Stdout;
        LogRequest = EnrolCommand.Run($"{name}-csr-log", "csr log", node, args.Login, HostKey, Output.Create($"DNS:{node.Plan.Name}\n"), After(rotate)).Stdout;
        RegisterOutputs();
    }

    /// <summary>The node's own host key, authorized_keys form.</summary>
    [Output("hostKey")]
    public Output<string> HostKey { get; private set; }

    /// <summary>Request for the certificate of the Docker API, PEM.</summary>
    [Output("dockerRequest")]
    public Output<string> DockerRequest { get; private set; }

    /// <summary>Request for the certificate with which logs are sent, PEM.</summary>
    [Output("logRequest")]
    public Output<string> LogRequest { get; private set; }

    private static Output<string> Names(EnrolmentArgs args) => args.Node.Address.Apply(address => $"DNS:{args.Node.Plan.Name}\nIP:{address}\n");

    private CustomResourceOptions After(Resource resource) => new() { Parent = this, DependsOn = { resource } };
}
