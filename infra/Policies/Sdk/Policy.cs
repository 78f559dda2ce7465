using System.Collections.Immutable;
using Policies.Sdk.Configuration;

namespace Policies.Sdk;

/// <summary>What every kind of policy says about itself.</summary>
public abstract record Policy
{
    /// <summary>Unique in its pack. <c>all</c> is reserved.</summary>
    public required string Name { get; init; }

    public string? DisplayName { get; init; }

    /// <summary>What the policy wants, as one sentence: it is the first line of every violation.</summary>
    public required string Description { get; init; }

    /// <summary>The pack's level when not set. Configuration overrides both.</summary>
    public EnforcementLevel? EnforcementLevel { get; init; }

    /// <summary>A mandatory policy is advisory before this day (UTC), so that people have time to comply.</summary>
    public DateOnly? MandatoryFrom { get; init; }

    public PolicyConfigSchema? ConfigSchema { get; init; }

    public PolicySeverity Severity { get; init; }

    public ComplianceFramework? Framework { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>What to change, as an instruction.</summary>
    public string? RemediationSteps { get; init; }

    public string? Url { get; init; }

    /// <summary>
    /// Resource types (<c>aws:ec2/instance:Instance</c>) that the policy is about; every type when empty. For another
    /// resource, or a stack that has none of them, the policy is reported as not applicable and its code is not run.
    /// </summary>
    public ImmutableArray<string> AppliesTo { get; init; } = [];
}
