namespace GoldenHost.Settings;

/// <summary>What the program knows about one key of the stack configuration before it has read a value.</summary>
/// <param name="Name">Key without the namespace.</param>
/// <param name="Type">How it is written.</param>
/// <param name="Description">One sentence for the project file and the documentation.</param>
/// <param name="Example">A value that is accepted, as it would be typed after <c>pulumi config set</c>.</param>
public sealed record SettingKey(string Name, SettingType Type, string Description, string Example)
{
    /// <summary>Namespace of every key, and the name of the Pulumi project: only keys in the project's own namespace can be typed there.</summary>
    public const string Namespace = "goldenhost";

    /// <summary>Value when the stack says nothing, as JSON (bare for text); <c>null</c> where there is none.</summary>
    public string? Default { get; init; }

    /// <summary>Whether a stack that can use the key has to give it. A key is never both required and defaulted.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the value has to be encrypted in the stack file.</summary>
    public bool Secret { get; init; }

    /// <summary>The only target that knows the key; <c>null</c> for all.</summary>
    public TargetKind? Only { get; init; }

    /// <summary>What is allowed, in words; also the text of the error.</summary>
    public required string Allowed { get; init; }

    /// <summary>
    /// Default that the project file declares; <c>null</c> makes Pulumi demand the key of every stack. A key without a
    /// default that only some stacks need is declared with an empty one, and an empty value of it means that nothing is given.
    /// </summary>
    public string? DeclaredDefault => Default ?? (Required && Only is null ? null : Empty);

    private string Empty => Type switch
    {
        SettingType.TextList or SettingType.StructureList => "[]",
        SettingType.Structure => "{}",
        _ => "",
    };

    public string FullName => $"{Namespace}:{Name}";

    /// <summary>Whether a text is what the project file says where nothing is given.</summary>
    public bool IsNothing(string text) => Default is null && text == DeclaredDefault;

    /// <summary>The key as the next command to run names it.</summary>
    public string SetCommand => Secret
        ? $"pulumi config set --secret {FullName} {Example}"
        : Type switch
        {
            SettingType.TextList => $"pulumi config set --path '{FullName}[0]' {Example}",
            SettingType.Structure or SettingType.StructureList => $"pulumi config set --path '{FullName}{Example}",
            _ => $"pulumi config set {FullName} {Example}",
        };
}
