using System.Collections.Immutable;
using System.Text.Json;
using Policies.Sdk.Values;

namespace Policies.Sdk.Configuration;

/// <summary>
/// A configuration file in the form that <c>pulumi preview --policy-pack-config</c> takes:
/// <c>{"all": "advisory", "my-policy": {"enforcementLevel": "mandatory", "maximumDays": 30}}</c>.
/// </summary>
public static class PackConfigurationFile
{
    public const string FileName = "policies.json";

    /// <summary>Reads the file in a project's folder; no file is no configuration.</summary>
    /// <exception cref="PolicyFileException">The file cannot be used; the message has every problem.</exception>
    public static PackConfiguration ReadIn(string projectFolder, PolicyPack pack) =>
        Path.Combine(projectFolder, FileName) is var path && File.Exists(path) ? Read(path, pack) : PackConfiguration.None;

    /// <summary>Reads a file that somebody named: it has to be there, and to say what the pack takes.</summary>
    /// <exception cref="PolicyFileException">The file cannot be used; the message has every problem.</exception>
    public static PackConfiguration Read(string path, PolicyPack pack)
    {
        try
        {
            var configuration = Parse(File.ReadAllText(path));
            return configuration.Errors(pack) is { Count: > 0 } errors ? throw Unusable(path, errors) : configuration;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PolicyFileException($"{path} cannot be read: {e.Message}", e);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw Unusable(path, [e.Message]);
        }
    }

    /// <exception cref="JsonException">Not JSON.</exception>
    /// <exception cref="FormatException">Not a configuration.</exception>
    public static PackConfiguration Parse(string json) => PolicyJson.Parse(json) is PolicyObject policies
        ? new(policies.Members.ToImmutableSortedDictionary(p => p.Key, p => Policy(p.Key, p.Value), StringComparer.Ordinal))
        : throw new FormatException("found something else, allowed: an object with a member for each policy");

    private static PolicyConfig Policy(string policy, PolicyValue value) => value switch
    {
        PolicyString level => new(Level(policy, level)),
        PolicyObject settings => new(
            settings[PolicyConfig.LevelKey] is PolicyNull ? null : Level(policy, settings[PolicyConfig.LevelKey]),
            new PolicyObject(settings.Members.Where(m => m.Key != PolicyConfig.LevelKey).ToImmutableSortedDictionary(StringComparer.Ordinal))),
        _ => throw new FormatException($"{policy}: found {ValueText.Show(value)}, allowed: a level, or an object with {PolicyConfig.LevelKey} and settings"),
    };

    private static EnforcementLevel Level(string policy, PolicyValue value) =>
        value is PolicyString text && Enum.TryParse<EnforcementLevel>(text.Value, ignoreCase: true, out var level) && char.IsLetter(text.Value[0])
            ? level
            : throw new FormatException($"{policy}: found level {ValueText.Show(value)}, allowed: {string.Join(", ", Enum.GetNames<EnforcementLevel>()).ToLowerInvariant()}");

    private static PolicyFileException Unusable(string path, IEnumerable<string> errors) =>
        new($"{path} cannot be used:\n{string.Join('\n', errors.Select(e => $"  {e}"))}\nSee docs/policies.md.");
}
