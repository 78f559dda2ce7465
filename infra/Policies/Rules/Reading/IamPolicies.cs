using System.Collections.Immutable;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Reading;

/// <summary>Where resources hold permissions: as a document of their own, in a list of a role, or by the ARN of a policy.</summary>
internal static class IamPolicies
{
    /// <summary>Types that hold documents.</summary>
    public static ImmutableArray<string> Types { get; } = [AwsTypes.RolePolicy, AwsTypes.IamPolicy, AwsTypes.UserPolicy, AwsTypes.GroupPolicy, AwsTypes.Role];

    /// <summary>Types that attach policies.</summary>
    public static ImmutableArray<string> AttachmentTypes { get; } =
        [AwsTypes.RolePolicyAttachment, AwsTypes.PolicyAttachment, AwsTypes.UserPolicyAttachment, AwsTypes.GroupPolicyAttachment, AwsTypes.Role];

    /// <summary>Judges the statements that allow something, each with the property of its document.</summary>
    public static void JudgeAllowing(ResourceValidationArgs args, Action<Property, IamStatement> judge) =>
        (args.Type == AwsTypes.Role ? args.Properties["inlinePolicies"].Items : [args.Properties]).JudgeEach(holder =>
        {
            var document = holder["policy"];
            foreach (var statement in IamDocument.Read(document).Where(statement => statement.Allows)) judge(document, statement);
        });

    /// <summary>ARNs of policies that are attached.</summary>
    public static IEnumerable<Property> Attached(ResourceValidationArgs args) =>
        args.Type == AwsTypes.Role ? args.Properties["managedPolicyArns"].Items : [args.Properties["policyArn"]];
}
