using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Policies.Sdk.Configuration;

namespace Policies.Sdk;

/// <summary>A named set of policies. Plain data: serving it or running it in process is done by others.</summary>
public sealed partial record PolicyPack
{
    private const int MaximumNameLength = 100;

    /// <summary>Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; at most 100.</summary>
    public required string Name { get; init; }

    /// <summary>Semantic version, without <c>v</c>.</summary>
    public required string Version { get; init; }

    public required ImmutableArray<Policy> Policies { get; init; }

    /// <summary>For policies that do not say one.</summary>
    public EnforcementLevel EnforcementLevel { get; init; } = EnforcementLevel.Advisory;

    /// <summary>Configuration by policy name (or <c>all</c>) that users start from.</summary>
    public ImmutableSortedDictionary<string, PolicyConfig> InitialConfig { get; init; } =
        ImmutableSortedDictionary<string, PolicyConfig>.Empty;

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public string? Readme { get; init; }

    public string? Provider { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public string? Repository { get; init; }

    /// <summary>What is wrong with the pack; empty when it can be served.</summary>
    public IReadOnlyList<string> Errors()
    {
        var errors = new List<string>();
        if (Name.Length is 0 or > MaximumNameLength || !Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            errors.Add($"Invalid policy pack name \"{Name}\". Policy pack names may only contain alphanumerics, hyphens, underscores, or periods.");
        if (!SemanticVersion().IsMatch(Version))
            errors.Add($"Invalid policy pack version \"{Version}\". Allowed: a semantic version such as 1.2.3; the engine ends at any other.");
        foreach (var policy in Policies)
        {
            if (policy.Name == PackConfiguration.All)
                errors.Add("Invalid policy name \"all\". \"all\" is a reserved name.");
            if (policy.ConfigSchema is { } schema && schema.Mentions(PolicyConfig.LevelKey))
                errors.Add($"Policy \"{policy.Name}\": \"enforcementLevel\" cannot be part of a configuration schema.");
            if (policy is ResourceValidationPolicy { Validates: false } and not RemediationPolicy or StackValidationPolicy { Validates: false })
                errors.Add($"Policy \"{policy.Name}\" has no validation.");
        }

        errors.AddRange(Policies.GroupBy(p => p.Name, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => $"Policy name \"{g.Key}\" is used {g.Count()} times."));
        errors.AddRange(Policies.SelectMany(policy => policy.ConfigSchema?.Faults(policy.Name) ?? []));
        // Values are looked up by the names of policies and judged by their schemas: both have to be sound.
        if (errors.Count == 0) errors.AddRange(new PackConfiguration(InitialConfig).WrongValues(this).Select(error => $"Initial configuration: {error}"));
        return errors;
    }

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z", RegexOptions.ECMAScript)]
    private static partial Regex SemanticVersion();
}
