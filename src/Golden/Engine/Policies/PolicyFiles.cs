namespace Golden.Engine.Policies;

/// <summary>Files that say how policies count in one run; <c>null</c> for the ones beside <c>Pulumi.yaml</c>, where there are any.</summary>
/// <param name="Waivers">What somebody has accepted until a date (docs/waivers.md).</param>
/// <param name="Configuration">Levels and settings of policies, in the form of <c>pulumi preview --policy-pack-config</c>.</param>
public sealed record PolicyFiles(string? Waivers = null, string? Configuration = null);
