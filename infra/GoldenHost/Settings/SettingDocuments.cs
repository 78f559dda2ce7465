using System.Globalization;
using System.Text;

namespace GoldenHost.Settings;

/// <summary>Writes what is made from <see cref="SettingKeys"/>: the project file and the page about configuration.</summary>
public static class SettingDocuments
{
    /// <summary>
    /// Text of Pulumi.yaml. Its type <c>object</c> needs a Pulumi CLI of August 2025 or later.
    /// </summary>
    public static string ProjectFile()
    {
        var text = new StringBuilder($"""
            # Made from infra/GoldenHost/Settings; docs/configuration.md says what each key allows.
            name: {SettingKey.Namespace}
            description: Golden Docker hosts as code
            runtime: dotnet
            main: infra/GoldenHost
            config:

            """.ReplaceLineEndings("\n"));
        foreach (var key in SettingKeys.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {key.Name}:\n    type: {TypeName(key.Type)}\n");
            if (ItemTypeName(key.Type) is { } items) text.Append(CultureInfo.InvariantCulture, $"    items:\n      type: {items}\n");
            text.Append(CultureInfo.InvariantCulture, $"    description: {Quoted(key.Description)}\n");
            if (key.Secret) text.Append("    secret: true\n");
            if (key.DeclaredDefault is { } value) text.Append(CultureInfo.InvariantCulture, $"    default: {(value.Length == 0 ? "''" : value)}\n");
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

    private static string TypeName(SettingType type) => type switch
    {
        SettingType.Text => "string",
        SettingType.Number => "integer",
        SettingType.Flag => "boolean",
        SettingType.TextList or SettingType.StructureList => "array",
        SettingType.Structure => "object",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static string? ItemTypeName(SettingType type) => type switch
    {
        SettingType.TextList => "string",
        SettingType.StructureList => "object",
        _ => null,
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
