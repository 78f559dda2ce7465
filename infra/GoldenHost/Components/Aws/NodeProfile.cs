using Pulumi;
using Pulumi.Aws.Iam;

namespace GoldenHost.Components.Aws;

/// <summary>
/// The identity of nodes, which may do nothing: a node calls no AWS API. It exists because an instance without a profile
/// can be given one later, and gets the account's default one where Systems Manager is set up so; an explicit denial also
/// outlasts a policy that somebody attaches.
/// </summary>
public sealed class NodeProfile : ComponentResource
{
    public NodeProfile(string name, NodeProfileArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:NodeProfile", name, options)
    {
        var scope = args.Scope;
        var child = new CustomResourceOptions { Parent = this };
        var role = new Role($"{name}-role", new RoleArgs
        {
            Description = "Golden nodes; allowed nothing",
            AssumeRolePolicy = PolicyText.Write(new PolicyStatement
            {
                Sid = "Instances",
                Principal = ("Service", scope.Settings.Partition == "aws-cn" ? "ec2.amazonaws.com.cn" : "ec2.amazonaws.com"),
                Actions = ["sts:AssumeRole"],
            }),
            Tags = scope.Tags(name),
        }, child);
        _ = new RolePolicy($"{name}-nothing", new RolePolicyArgs
        {
            Role = role.Id,
            Policy = PolicyText.Write(new PolicyStatement { Sid = "Nothing", Allow = false, Actions = ["*"], Resources = ["*"] }),
        }, child);
        ProfileName = new InstanceProfile($"{name}-profile", new InstanceProfileArgs { Role = role.Name, Tags = scope.Tags(name) }, child).Name;
        RegisterOutputs();
    }

    [Output("profileName")]
    public Output<string> ProfileName { get; private set; }
}
