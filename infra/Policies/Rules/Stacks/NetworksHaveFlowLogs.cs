using Policies.Sdk;

namespace Policies.Rules.Stacks;

/// <summary>Connections are the one record that an intruder on the host cannot change.</summary>
internal static class NetworksHaveFlowLogs
{
    public static Policy Policy { get; } = new StackValidationPolicy
    {
        Name = "networks-have-flow-logs",
        Description = "Every VPC has flow logs.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.CisAws("3.7", "VPC flow logging is enabled in all VPCs"),
        Tags = ["stack", "network", "logs"],
        RemediationSteps = "Use the component FlowLogs.",
        AppliesTo = [AwsTypes.Vpc],
        Validate = args =>
        {
            var logs = args.OfType(AwsTypes.FlowLog).ToList();
            foreach (var vpc in args.OfType(AwsTypes.Vpc).Where(vpc => !logs.Any(log => log.IsIn(vpc)))) args.Report($"{vpc.Name}: found no flow log with its vpcId, allowed one.", vpc);
        },
    };
}
