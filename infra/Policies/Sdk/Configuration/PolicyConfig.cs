using Policies.Sdk.Values;

namespace Policies.Sdk.Configuration;

/// <summary>What a user set for one policy.</summary>
public sealed record PolicyConfig(EnforcementLevel? EnforcementLevel = null, PolicyObject? Properties = null)
{
    /// <summary>The level's key in JSON; reserved in every schema.</summary>
    public const string LevelKey = "enforcementLevel";
}
