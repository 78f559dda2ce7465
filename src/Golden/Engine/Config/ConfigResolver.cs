using System.Collections.Immutable;
using System.Security.Cryptography;
using Golden.Engine.Values;

namespace Golden.Engine.Config;

/// <summary>
/// Puts a stack's configuration together: defaults of the project, values of the stack file, overrides of the command
/// line, and what the engine chooses itself and keeps in the state: secrets that nobody set, and
/// <paramref name="generated"/>.
/// </summary>
public sealed class ConfigResolver(ProjectFile project, ImmutableArray<GeneratedSetting> generated)
{
    private const int SecretBytes = 32;

    /// <summary>Secrets that are written in clear, in order of appearance. What values mean is the program's to check.</summary>
    public ImmutableArray<ConfigProblem> Check(ImmutableArray<ConfigValue> values) =>
    [
        .. values.Where(v => !v.Encrypted && project.Declarations.TryGetValue(v.Key, out var d) && d.Secret)
            .Select(v => new ConfigProblem(
                v.Where, v.Key,
                "is a secret and must not be written in clear. Remove it: ./golden up makes one and keeps it encrypted; "
                + $"for the Pulumi CLI: pulumi config set --secret {v.Key}")),
    ];

    /// <summary>The complete configuration.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="values">Of the stack file and the command line; a later one wins.</param>
    /// <param name="kept">What earlier runs chose.</param>
    /// <returns>With it what was chosen by now, to be kept by an <c>up</c> and forgotten by a preview.</returns>
    public (StackConfig Config, PropertyObject Generated) Resolve(string stack, ImmutableArray<ConfigValue> values, PropertyObject kept)
    {
        var texts = project.Values.ToBuilder();
        foreach (var declaration in project.Declarations.Values.Where(d => d.Default is not null)) texts[declaration.Key] = declaration.Default!;
        // An encrypted value is for the Pulumi CLI alone: here it counts as not set.
        foreach (var value in values.Where(v => !v.Encrypted)) texts[value.Key] = value.Text;

        var secrets = project.Declarations.Values.Where(d => d.Secret).Select(d => d.Key)
            .Concat(values.Where(v => v.Encrypted).Select(v => v.Key)).ToImmutableSortedSet(StringComparer.Ordinal);
        var standIns = ImmutableArray.CreateBuilder<string>();
        var settings = secrets.Select(key => new GeneratedSetting(key, _ => true, ChooseSecret)).Concat(generated);
        // Only what somebody wrote counts as given: a default of the project is everybody's, a free port is this machine's.
        var given = values.Where(v => !v.Encrypted).Select(v => v.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var setting in settings.Where(s => !given.Contains(s.Key) && s.Applies(texts)))
        {
            if (kept[setting.Key] is null)
            {
                kept = kept.With(setting.Key, setting.Choose());
                standIns.Add(setting.Key);
            }

            texts[setting.Key] = kept.Text(setting.Key)!;
        }

        return (new StackConfig(project.Name, stack, texts.ToImmutable(), secrets, standIns.ToImmutable()), kept);
    }

    private static PropertyValue ChooseSecret() =>
        PropertyValue.SecretOf(PropertyValue.Of(Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes))));
}
