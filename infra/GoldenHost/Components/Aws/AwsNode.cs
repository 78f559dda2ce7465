using Baseline.Hosts;
using GoldenHost.Nodes;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace GoldenHost.Components.Aws;

/// <summary>A node on EC2: no public address, metadata by token and one hop only, every volume encrypted.</summary>
public sealed class AwsNode : ComponentResource
{
    private const int Ssh = 22;

    public AwsNode(string name, AwsNodeArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:AwsNode", name, options)
    {
        var settings = args.Scope.Settings;
        var machine = new Instance($"{name}-machine", new InstanceArgs
        {
            Ami = settings.AmiId,
            InstanceType = settings.InstanceType,
            SubnetId = args.SubnetId,
            VpcSecurityGroupIds = new[] { args.SecurityGroupId },
            AssociatePublicIpAddress = false,
            SourceDestCheck = true,
            IamInstanceProfile = args.ProfileName,
            MetadataOptions = new InstanceMetadataOptionsArgs
            {
                HttpEndpoint = "enabled",
                HttpTokens = "required",
                // A second hop would be a container's.
                HttpPutResponseHopLimit = 1,
                HttpProtocolIpv6 = "disabled",
                InstanceMetadataTags = "disabled",
            },
            Monitoring = true,
            EbsOptimized = true,
            DisableApiTermination = settings.TerminationProtection,
            InstanceInitiatedShutdownBehavior = "stop",
            RootBlockDevice = RootVolume(args),
            // Part of the instance and not a resource of its own: first boot puts Docker's data root on it, so it has to be
            // there before the machine is; and a new machine starts with an empty one.
            EbsBlockDevices = { DataVolume(args) },
            UserDataBase64 = Output.CreateSecret(args.Plan.UserData.Reveal()),
            UserDataReplaceOnChange = true,
            Tags = args.Scope.Tags(name),
        }, new CustomResourceOptions { Parent = this });
        Endpoint = new NodeEndpoint
        {
            Plan = args.Plan,
            MachineId = machine.Id,
            Address = machine.PrivateIp,
            SshPort = Ssh,
            DockerPort = NodeLayout.DockerPort,
            Machine = machine,
        };
        InstanceId = machine.Id;
        RegisterOutputs();
    }

    public NodeEndpoint Endpoint { get; }

    [Output("instanceId")]
    public Output<string> InstanceId { get; private set; }

    private static InstanceRootBlockDeviceArgs RootVolume(AwsNodeArgs args) => new()
    {
        VolumeType = "gp3",
        VolumeSize = args.Scope.Settings.RootVolumeGiB,
        Encrypted = true,
        KmsKeyId = args.KeyArn,
        DeleteOnTermination = true,
        Tags = args.Scope.Tags($"{args.Plan.Name}-root"),
    };

    private static InstanceEbsBlockDeviceArgs DataVolume(AwsNodeArgs args) => new()
    {
        DeviceName = "/dev/sdf",
        VolumeType = "gp3",
        VolumeSize = args.Scope.Settings.DataVolumeGiB,
        Encrypted = true,
        KmsKeyId = args.KeyArn,
        DeleteOnTermination = true,
        Tags = args.Scope.Tags($"{args.Plan.Name}-data"),
    };
}
