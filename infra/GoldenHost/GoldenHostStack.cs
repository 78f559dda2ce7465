using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Baseline.Keys;
using GoldenHost.Components;
using GoldenHost.Components.Enrolment;
using GoldenHost.Components.Trust;
using GoldenHost.Nodes;
using GoldenHost.Settings;
using GoldenHost.Targets;
using Pulumi;

namespace GoldenHost;

/// <summary>The program: settings, trust, nodes of the target, enrolment, and the host checks as the last word. Its outputs are an API.</summary>
public sealed class GoldenHostStack : Stack
{
    private readonly RemoteLogin _login;
    private readonly TrustRoots _trust;
    private readonly StackSettings _settings;

    public GoldenHostStack()
        : this(null) { }

    /// <param name="options">Transformations, by which an embedding engine or a test sees every resource with its options.</param>
    /// <exception cref="ConfigurationException">The stack configuration is wrong.</exception>
    public GoldenHostStack(StackOptions? options)
        : base(options)
    {
        _settings = SettingsParser.Parse(StackConfig.FromEnvironment());
        var administration = new DeploymentKeys(_settings.DeploymentSecret.Reveal()).Administration(Deployment.Instance.StackName);
        var plans = NodePlans.Make(_settings, administration);
        _login = new RemoteLogin(plans[0].Spec.AdminUser, new Secret(administration.PrivateKey));
        _trust = new TrustRoots("trust", new TrustRootsArgs { Lifetimes = _settings.Certificates });
        var folder = Workstation.RootFolder;

        var request = new TargetRequest(_settings, plans, _trust, folder);
        var nodes = _settings.Target == TargetKind.Aws ? AwsTarget.Make(request) : LocalTarget.Make(request);
        ImmutableArray<EnrolledNode> enrolled = [.. nodes.Select(Enrol)];

        var fleet = FleetNode.Document(enrolled.Select(node => node.Description));
        // No output of the stack depends on it: when the checks fail, the nodes can still be reached and judged again.
        _ = new Verification("verification", new VerificationArgs
        {
            Fleet = fleet,
            Nodes = nodes,
            After = [.. enrolled.Select(node => node.Daemon)],
            Folder = folder,
        });

        // As an object, so that `pulumi stack output fleet --json` prints the document and not a quoted text.
        Fleet = fleet.Apply(text => JsonElement.Parse(text));
        Nodes = Output.All(nodes.Select(Summary)).Apply(summaries => summaries);
        DockerEndpoint = nodes[0].DockerEndpoint;
        DockerCa = _trust.Docker.CertificatePem;
        LogClientCa = _trust.Logs.CertificatePem;
        BaselineDigests = Output.Create(plans.ToImmutableDictionary(plan => plan.Name, plan => plan.BaselineDigest));
        NextSteps = Output.Create(GoldenHost.NextSteps.For(_settings.Target, nodes[0].Plan.Name));
    }

    /// <summary>What <c>hostchecks</c> needs to reach and judge the nodes. Secret.</summary>
    [Output("fleet")]
    public Output<JsonElement> Fleet { get; private set; }

    /// <summary>The nodes: name, address, ports, Docker endpoint, digest of the baseline.</summary>
    [Output("nodes")]
    public Output<ImmutableArray<ImmutableDictionary<string, string>>> Nodes { get; private set; }

    /// <summary>Docker API of the first node, <c>tcp://address:port</c>.</summary>
    [Output("dockerEndpoint")]
    public Output<string> DockerEndpoint { get; private set; }

    /// <summary>CA that signs the servers of the Docker API, PEM.</summary>
    [Output("dockerCa")]
    public Output<string> DockerCa { get; private set; }

    /// <summary>CA that signs the nodes as senders of logs, PEM: the log collector has to trust it.</summary>
    [Output("logClientCa")]
    public Output<string> LogClientCa { get; private set; }

    /// <summary>Digest of catalogue and specification, by node.</summary>
    [Output("baselineDigests")]
    public Output<ImmutableDictionary<string, string>> BaselineDigests { get; private set; }

    /// <summary>Commands to go on with.</summary>
    [Output("nextSteps")]
    public Output<ImmutableArray<string>> NextSteps { get; private set; }

    private EnrolledNode Enrol(NodeEndpoint node)
    {
        var name = node.Plan.Name;
        var enrolment = new Enrolment($"{name}-enrolment", new EnrolmentArgs { Node = node, Login = _login });
        var daemon = new Daemon($"{name}-daemon", new DaemonArgs
        {
            Node = node,
            Login = _login,
            Enrolment = enrolment,
            Trust = _trust,
            CollectorCaPem = _settings.LogCollector?.CaPem,
        });
        return new EnrolledNode(daemon, FleetNode.Describe(node, _login, enrolment, _trust));
    }

    private static Output<ImmutableDictionary<string, string>> Summary(NodeEndpoint node) =>
        Output.Tuple(node.Address, node.DockerEndpoint).Apply(parts => ImmutableDictionary<string, string>.Empty
            .Add("name", node.Plan.Name)
            .Add("address", parts.Item1)
            .Add("sshPort", node.SshPort.ToString(CultureInfo.InvariantCulture))
            .Add("dockerEndpoint", parts.Item2)
            .Add("baselineDigest", node.Plan.BaselineDigest));

    private sealed record EnrolledNode(Daemon Daemon, Output<string> Description);
}
