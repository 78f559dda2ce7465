namespace Pulumi;

/// <summary>What this stand-in does not do, said clearly.</summary>
internal static class OfficialSdk
{
    private const string Build = "`./golden --sdk official build`";

    /// <summary>The error for a feature outside the part of the official package that is covered.</summary>
    public static NotSupportedException NotCovered(string feature)
        => new($"{feature}: not covered by this repository's stand-in for the Pulumi SDK. "
            + $"Use the official NuGet package Pulumi 3.112.1 (build with it: {Build}).");

    /// <summary>The error for a program that the Pulumi CLI started but that was built on the stand-in.</summary>
    public static InvalidOperationException CannotTalkToEngine()
        => new("The Pulumi CLI started this program (PULUMI_MONITOR is set), but it was built with this repository's "
            + "stand-in for the Pulumi SDK, which cannot talk to the engine. Build it with the official NuGet package "
            + $"Pulumi 3.112.1: {Build}, then run the pulumi command again.");
}
