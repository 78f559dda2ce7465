using System.Text.Json.Nodes;
using GoldenHost.Components.Trust;
using GoldenHost.Nodes;
using Pulumi;
using LocalCommand = Pulumi.Command.Local.Command;
using LocalCommandArgs = Pulumi.Command.Local.CommandArgs;
using LocalLogging = Pulumi.Command.Local.Logging;

namespace GoldenHost.Components.Local;

/// <summary>A log collector on this workstation, for stacks that name none.</summary>
public sealed class LocalCollector : ComponentResource
{
    public LocalCollector(string name, LocalCollectorArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:LocalCollector", name, options)
    {
        var certificate = new Certificate($"{name}-server", new CertificateArgs
        {
            Authority = args.Authority,
            CommonName = LocalNetwork.CollectorName,
            Use = "server_auth",
            DnsNames = [LocalNetwork.CollectorName],
            IpAddresses = [LocalNetwork.Workstation],
        }, new ComponentResourceOptions { Parent = this });

        // Without an update command a renewed certificate runs `start` again, which replaces what it had.
        var process = new LocalCommand($"{name}-process", new LocalCommandArgs
        {
            Create = "./golden collector start",
            Delete = "./golden collector stop",
            Dir = args.Folder,
            Stdin = Document(args, certificate),
            Logging = LocalLogging.Stderr,
            AddPreviousOutputInEnv = false,
        }, new CustomResourceOptions { Parent = this, DeleteBeforeReplace = true, AdditionalSecretOutputs = ["stdout"] });
        Process = process;
        RegisterOutputs();
    }

    /// <summary>What has to run before a node can forward.</summary>
    public Resource Process { get; }

    private static Output<string> Document(LocalCollectorArgs args, Certificate certificate) =>
        Output.CreateSecret(Output.Tuple(certificate.CertificatePem, certificate.KeyPem, args.Authority.CertificatePem).Apply(pems => new JsonObject
        {
            ["schemaVersion"] = 1,
            ["port"] = args.Port,
            ["peerName"] = LocalNetwork.CollectorName,
            ["certificate"] = pems.Item1,
            ["key"] = pems.Item2,
            ["clientCa"] = pems.Item3,
        }.ToJsonString()));
}
