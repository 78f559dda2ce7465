using System.Globalization;
using System.Text;

namespace GoldenHost.Settings;

/// <summary>Writes what is made from <see cref="SettingKeys"/>: the project file and the page about configuration.</summary>
public static class SettingDocuments
{
    /// <summary>
    /// Text of Pulumi.yaml. A key that it declares without a default is required of every stack, so keys of one target
    /// are declared only with a default; objects are left to the program, because older Pulumi CLIs refuse their type.
    /// </summary>
    public static string ProjectFile()
    {
        var text = new StringBuilder($"""
            # Made from infra/GoldenHost/Settings; docs/configuration.md has every key, this file the ones that Pulumi can type.
            name: {SettingKey.Namespace}
            description: Golden Docker hosts as code
            runtime: dotnet
            main: infra/GoldenHost
            config:

            """.ReplaceLineEndings("\n"));
        foreach (var key in SettingKeys.All.Where(IsDeclared))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {key.Name}:\n    type: {TypeName(key.Type)}\n");
            if (key.Type == SettingType.TextList) text.Append("    items:\n      type: string\n");
            text.Append(CultureInfo.InvariantCulture, $"    description: {Quoted(key.Description)}\n");
            if (key.Secret) text.Append("    secret: true\n");
            if (key.Default is not null) text.Append(CultureInfo.InvariantCulture, $"    default: {key.Default}\n");
        }

        return text.ToString();
    }

    /// <summary>Text of docs/configuration.md.</summary>
    public static string Page()
    {
        var text = new StringBuilder($"""
            # Configuration

            Every key that a stack can set, in `Pulumi.<stack>.yaml` or by the command shown. All are in the namespace
            `{SettingKey.Namespace}`, which is the name of the project. They are read once and checked together: a wrong stack gets one report
            with every error (what was found, what is allowed, what to run), exit code 2, and nothing is created. Unknown keys are
            errors, and so are keys of the other target. Port 2375, Docker's port without TLS, is refused everywhere.

            Made from the table that the program reads (`infra/GoldenHost/Settings`); do not edit by hand.

            """.ReplaceLineEndings("\n"));
        Section(text, "Every target", null);
        Section(text, "Target local", TargetKind.Local);
        Section(text, "Target aws", TargetKind.Aws);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, TargetKind? target)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        foreach (var key in SettingKeys.All.Where(key => key.Only == target))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### `{key.FullName}`\n{key.Description}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"- Allowed: {key.Allowed}\n");
            text.Append(CultureInfo.InvariantCulture, $"- Default: {DefaultText(key)}\n");
            text.Append(CultureInfo.InvariantCulture, $"- Example: `{key.SetCommand}`\n");
        }
    }

    private static string DefaultText(SettingKey key) => key switch
    {
        { Required: true } => "none, required",
        { Default: null } => "none",
        _ => $"`{key.Default}`",
    };

    private static bool IsDeclared(SettingKey key) =>
        key.Type != SettingType.Structure && (key.Default is not null || (key.Required && key.Only is null));

    private static string TypeName(SettingType type) => type switch
    {
        SettingType.Text => "string",
        SettingType.Number => "integer",
        SettingType.Flag => "boolean",
        SettingType.TextList => "array",
        SettingType.Structure => throw new ArgumentOutOfRangeException(nameof(type), type, "objects are not declared"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
