using System.Collections.Immutable;
using GoldenHost.Components.Aws;
using GoldenHost.Nodes;
using Pulumi;
using AwsProvider = Pulumi.Aws.Provider;
using AwsProviderArgs = Pulumi.Aws.ProviderArgs;

namespace GoldenHost.Targets;

/// <summary>Makes nodes on EC2.</summary>
public static class AwsTarget
{
    public static ImmutableArray<NodeEndpoint> Make(TargetRequest request)
    {
        var settings = request.Settings.Aws ?? throw new InvalidOperationException("target aws without its settings");
        var scope = new AwsScope(settings, Deployment.Instance.ProjectName, Deployment.Instance.StackName);
        var provider = new AwsProvider("aws", new AwsProviderArgs
        {
            Region = settings.Region,
            // The wrong credentials must not build a second production in some other account.
            AllowedAccountIds = { settings.AccountId },
        });
        var options = new ComponentResourceOptions { Provider = provider };

        var key = new EncryptionKey("encryption", new EncryptionKeyArgs { Scope = scope }, options);
        var network = new Network("network", new NetworkArgs { Scope = scope, KeyArn = key.Arn }, options);
        var profile = new NodeProfile("node", new NodeProfileArgs { Scope = scope }, options);
        var firewall = new NodeFirewall("nodes", new NodeFirewallArgs { Scope = scope, Settings = request.Settings, Network = network }, options);
        // Rules have to be there before a first boot, or the node cannot fetch what it needs.
        var afterFirewall = new ComponentResourceOptions { Provider = provider, DependsOn = { firewall, network } };
        return
        [
            .. request.Plans.Select(plan => new AwsNode(plan.Name, new AwsNodeArgs
            {
                Scope = scope,
                Plan = plan,
                SubnetId = network.Subnets[plan.Index % network.Subnets.Length].Id,
                SecurityGroupId = firewall.GroupId,
                ProfileName = profile.ProfileName,
                KeyArn = key.Arn,
            }, afterFirewall).Endpoint),
        ];
    }
}
