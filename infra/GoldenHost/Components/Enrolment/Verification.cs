using Pulumi;
using LocalCommand = Pulumi.Command.Local.Command;
using LocalCommandArgs = Pulumi.Command.Local.CommandArgs;
using LocalLogging = Pulumi.Command.Local.Logging;

namespace GoldenHost.Components.Enrolment;

/// <summary>
/// The deployment's last step: the host checks judge the real machines, and a baseline that fails also fails the
/// deployment, with the findings in its output.
/// </summary>
public sealed class Verification : ComponentResource
{
    public Verification(string name, VerificationArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:Verification", name, options)
    {
        var triggers = args.Nodes.SelectMany(node => new object[] { node.MachineId, node.Plan.BaselineDigest }).ToArray();
        var checks = new LocalCommand($"{name}-hostchecks", new LocalCommandArgs
        {
            Create = "./golden hostchecks run --fleet -",
            Dir = args.Folder,
            Stdin = Output.CreateSecret(args.Fleet),
            Triggers = triggers,
            Logging = LocalLogging.StdoutAndStderr,
            AddPreviousOutputInEnv = false,
        }, new CustomResourceOptions { Parent = this, DependsOn = args.After });
        Report = checks.Stdout;
        RegisterOutputs();
    }

    /// <summary>What the host checks printed.</summary>
    [Output("report")]
    public Output<string> Report { get; private set; }
}
