using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>User data runs at the first boot only: without replacement a changed baseline changes nothing, and nobody notices.</summary>
internal static class InstanceUserDataReplaces
{
    public static Policy Policy { get; } = new RemediationPolicy
    {
        Name = "instance-replaced-on-change",
        Description = "A changed baseline makes a new instance.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("quiet change"),
        Tags = ["instance", "user-data"],
        RemediationSteps = "Set userDataReplaceOnChange to true.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args => args.Require(args.Properties["userDataReplaceOnChange"], true),
        Remediate = args => args.Properties["userDataReplaceOnChange"].AsBoolean() == true
            ? null
            : args.Resource.Properties.With(["userDataReplaceOnChange"], true),
    };
}
