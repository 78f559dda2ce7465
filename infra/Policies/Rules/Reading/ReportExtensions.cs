using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Reading;

/// <summary>The one form of findings: where, found, allowed.</summary>
internal static class ReportExtensions
{
    public static void ReportFound(this ResourceValidationArgs args, Property at, string allowed) =>
        args.Report(at, $"{at.Path}: found {at}, allowed {allowed}.");

    /// <summary>A violation unless the property is exactly this text.</summary>
    public static void Require(this ResourceValidationArgs args, Property at, string value)
    {
        if (at.AsString() != value) args.ReportFound(at, $"\"{value}\"");
    }

    /// <summary>A violation unless the property is exactly this flag; what is missing counts as not set.</summary>
    public static void Require(this ResourceValidationArgs args, Property at, bool value)
    {
        if (at.AsBoolean() != value) args.ReportFound(at, value ? "true" : "false");
    }

    /// <summary>A violation when the property is a network that holds everybody.</summary>
    public static void ForbidAnywhere(this ResourceValidationArgs args, Property network, string allowed)
    {
        if (Cidr.Read(network) is { } cidr && Cidr.IsAnywhere(cidr)) args.ReportFound(network, allowed);
    }

    /// <summary>A violation unless the property has a value, known or not.</summary>
    public static void RequireGiven(this ResourceValidationArgs args, Property at, string what)
    {
        if (!at.IsGiven) args.ReportFound(at, what);
    }
}
