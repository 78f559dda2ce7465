using System.Security.Cryptography;
using System.Text;
using GoldenHost.Nodes;
using Pulumi;
using LocalCommand = Pulumi.Command.Local.Command;
using LocalCommandArgs = Pulumi.Command.Local.CommandArgs;
using LocalLogging = Pulumi.Command.Local.Logging;

namespace GoldenHost.Components.Local;

/// <summary>A node in a virtual machine on this workstation.</summary>
public sealed class LocalNode : ComponentResource
{
    public LocalNode(string name, LocalNodeArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:LocalNode", name, options)
    {
        var document = MachineDocument.Write(args.Plan, args.Settings);
        var machine = new LocalCommand($"{name}-machine", new LocalCommandArgs
        {
            Create = "./golden vm create",
            Delete = "./golden vm delete",
            Dir = args.Folder,
            Stdin = Output.CreateSecret(document),
            // A machine is never changed, only replaced: whatever is different makes another one. The document has a
            // random key in it, so its hash gives nothing away.
            Triggers = new object[] { Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))) },
            // Progress goes to stderr.
            Logging = LocalLogging.Stderr,
            AddPreviousOutputInEnv = false,
        }, new CustomResourceOptions
        {
            Parent = this,
            // Two machines cannot have one name and one set of ports.
            DeleteBeforeReplace = true,
            AdditionalSecretOutputs = ["stdout"],
        });
        Endpoint = new NodeEndpoint
        {
            Plan = args.Plan,
            MachineId = machine.Id,
            Address = Output.Create(LocalNetwork.Loopback),
            SshPort = args.Settings.SshPort(args.Plan.Index),
            DockerPort = args.Settings.DockerPort(args.Plan.Index),
            Machine = machine,
        };
        MachineId = machine.Id;
        RegisterOutputs();
    }

    public NodeEndpoint Endpoint { get; }

    [Output("machineId")]
    public Output<string> MachineId { get; private set; }
}
