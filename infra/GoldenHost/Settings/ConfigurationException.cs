using System.Collections.Immutable;
using System.Text;
using Pulumi;

namespace GoldenHost.Settings;

/// <summary>
/// The stack configuration is wrong; nothing was created. A <see cref="RunException"/>, so that Pulumi shows the message
/// and no stack trace; <c>golden</c> parses the settings before it starts a deployment, and ends with exit code 2.
/// </summary>
public sealed class ConfigurationException(ImmutableArray<SettingError> errors) : RunException(Report(errors))
{
    /// <summary>Every error that was found, in the order of <see cref="SettingKeys.All"/>.</summary>
    public ImmutableArray<SettingError> Errors { get; } = errors;

    private static string Report(ImmutableArray<SettingError> errors)
    {
        var text = new StringBuilder(errors.Length == 1
            ? "1 setting of the stack is wrong; nothing was created.\n"
            : $"{errors.Length} settings of the stack are wrong; nothing was created.\n");
        foreach (var error in errors)
        {
            text.Append("\n  ").Append(error.Path)
                .Append("\n    found:   ").Append(error.Found)
                .Append("\n    allowed: ").Append(error.Allowed)
                .Append("\n    run:     ").Append(error.Command).Append('\n');
        }

        return text.Append("\nThe same can be written into Pulumi.<stack>.yaml; docs/configuration.md explains every key.").ToString();
    }
}
