using System.Globalization;
using System.Text;
using Policies.Sdk.Values;

namespace Policies.Sdk.Reports;

/// <summary>The reference page of a pack, from the pack itself: nothing in it is typed twice.</summary>
public static class PolicyDocument
{
    public static string Write(PolicyPack pack)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Policies: {pack.DisplayName ?? pack.Name}\n\n{pack.Description}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Generated from the pack by `./golden policies docs`; {pack.Policies.Length} policies, ");
        text.Append(CultureInfo.InvariantCulture, $"`{pack.EnforcementLevel.ToString().ToLowerInvariant()}` unless they say otherwise.\n");
        text.Append("A value that is not known in a preview is reported as such, never passed. Waivers and ramps: [waivers.md](waivers.md).\n\n");
        text.Append("| policy | severity | can repair | wants |\n|---|---|---|---|\n");
        foreach (var policy in pack.Policies)
            text.Append(CultureInfo.InvariantCulture, $"| [`{policy.Name}`](#{policy.Name}) | {Lower(policy.Severity)} | {(policy is RemediationPolicy ? "yes" : "")} | {policy.Description} |\n");
        foreach (var policy in pack.Policies) Section(text, policy, pack);
        return text.ToString();
    }

    private static void Section(StringBuilder text, Policy policy, PolicyPack pack)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {policy.Name}\n{policy.Description}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- Level: {Lower(policy.EnforcementLevel ?? pack.EnforcementLevel)}; severity: {Lower(policy.Severity)}; judges {(policy is StackValidationPolicy ? "the stack" : "a resource")}\n");
        if (!policy.AppliesTo.IsEmpty) text.Append(CultureInfo.InvariantCulture, $"- About: {string.Join(", ", policy.AppliesTo.Select(t => $"`{t}`"))}\n");
        if (policy.RemediationSteps is { } steps) text.Append(CultureInfo.InvariantCulture, $"- What to do: {steps}\n");
        if (policy.Framework is { } f) text.Append(CultureInfo.InvariantCulture, $"- Asked for by: {f.Name} {f.Version}, {f.Reference} ({f.Specification})\n");
        if (policy.MandatoryFrom is { } day) text.Append(CultureInfo.InvariantCulture, $"- Advisory until {day:yyyy-MM-dd}\n");
        if (policy.ConfigSchema is not { } schema) return;
        text.Append("\n| setting | type | default | |\n|---|---|---|---|\n");
        foreach (var (name, property) in schema.Properties)
        {
            var value = property.Default is null ? "" : $"`{ValueText.Show(property.Default)}`";
            text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {Lower(property.Type)} | {value} | {property.Description} |\n");
        }
    }

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
