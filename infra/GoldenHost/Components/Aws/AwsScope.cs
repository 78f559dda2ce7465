using System.Collections.Immutable;
using GoldenHost.Settings;
using Pulumi;

namespace GoldenHost.Components.Aws;

/// <summary>Where on AWS a stack lives, and how its things are named and tagged.</summary>
/// <param name="Settings">Of target aws.</param>
/// <param name="Project">Name of the Pulumi project.</param>
/// <param name="Stack">Name of the Pulumi stack.</param>
public sealed record AwsScope(AwsSettings Settings, string Project, string Stack)
{
    /// <summary>Name of the group of flow logs. Known beforehand, because the policy of the key names it.</summary>
    public string FlowLogGroup => $"/{Project}/{Stack}/flow-logs";

    /// <summary>Start of the name of everything that needs one that is unique in the account.</summary>
    public string Prefix => $"{Project}-{Stack}";

    public string Arn(string service, string resource) => $"arn:{Settings.Partition}:{service}:{Settings.Region}:{Settings.AccountId}:{resource}";

    /// <summary>Root of the account: stands for whatever the account's own IAM policies allow.</summary>
    public string AccountRoot => $"arn:{Settings.Partition}:iam::{Settings.AccountId}:root";

    /// <summary>Condition against a confused deputy: the service acts for this account and no other.</summary>
    public (string Operator, string Key, string Value) OwnAccount => ("StringEquals", "aws:SourceAccount", Settings.AccountId);

    public InputMap<string> Tags(string name) => Settings.Tags.ToImmutableDictionary().SetItems(new Dictionary<string, string>
    {
        ["Name"] = $"{Prefix}-{name}",
        ["Project"] = Project,
        ["Stack"] = Stack,
        ["ManagedBy"] = "pulumi",
    });
}
