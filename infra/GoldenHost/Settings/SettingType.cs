namespace GoldenHost.Settings;

/// <summary>How a setting is written in the stack file, and which type the project file gives it.</summary>
public enum SettingType
{
    Text,
    Number,
    Flag,
    TextList,

    /// <summary>An object or a list of objects. The project file cannot type these (older Pulumi CLIs know no <c>object</c>), so only we do.</summary>
    Structure,
}
