using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Network;

/// <summary>An endpoint without a policy carries data to anybody's bucket.</summary>
internal static class EndpointPolicy
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "endpoint-own-account",
        Description = "Service endpoints serve the own account only.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("exfiltration"),
        Tags = ["network", "egress"],
        RemediationSteps = "Give the endpoint a policy with a condition on aws:ResourceAccount.",
        AppliesTo = [AwsTypes.VpcEndpoint],
        Validate = args =>
        {
            var policy = args.Properties["policy"];
            args.RequireGiven(policy, "a policy");
            foreach (var statement in IamDocument.Read(policy).Where(s => s.Allows && s.BroadResource() is not null))
            {
                if (!statement.HasCondition("aws:ResourceAccount") && !statement.HasCondition("aws:ResourceOrgID"))
                    args.Report(policy, $"{statement}: found {statement.BroadResource()} without a condition on whose it is, allowed with aws:ResourceAccount.");
            }
        },
    };
}
