using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>An ignored user data change is a baseline that never reaches the machine.</summary>
internal static class InstanceIgnoreChanges
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-ignores-no-change",
        Description = "Changes of an instance's user data and image are not ignored.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("quiet change"),
        Tags = ["instance", "user-data"],
        RemediationSteps = "Take them out of ignoreChanges.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var ignored = args.Options.IgnoreChanges.Where(p => p.Split('.', '[')[0] is "*" or "ami" or "userData" or "userDataBase64" or "metadataOptions").ToList();
            if (ignored.Count > 0) args.Report($"ignoreChanges: found {string.Join(", ", ignored)}, allowed others.");
        },
    };
}
