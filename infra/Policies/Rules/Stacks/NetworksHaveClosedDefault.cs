using Policies.Sdk;

namespace Policies.Rules.Stacks;

/// <summary>Unmanaged, it allows everything among its members.</summary>
internal static class NetworksHaveClosedDefault
{
    public static Policy Policy { get; } = new StackValidationPolicy
    {
        Name = "networks-close-default-group",
        Description = "Every VPC's default security group is managed.",
        Severity = PolicySeverity.Low,
        Framework = Frameworks.CisAws("5.4", "The default security group of every VPC restricts all traffic"),
        Tags = ["stack", "network"],
        RemediationSteps = "Add a DefaultSecurityGroup without rules.",
        AppliesTo = [AwsTypes.Vpc],
        Validate = args =>
        {
            var groups = args.OfType(AwsTypes.DefaultSecurityGroup).ToList();
            foreach (var vpc in args.OfType(AwsTypes.Vpc).Where(vpc => !groups.Any(g => g.IsIn(vpc)))) args.Report($"{vpc.Name}: found its default security group not managed, allowed a DefaultSecurityGroup without rules.", vpc);
        },
    };
}
