namespace GoldenHost.Settings;

/// <summary>How a setting is written in the stack file, and which type the project file gives it.</summary>
public enum SettingType
{
    Text,
    Number,
    Flag,
    TextList,

    /// <summary>An object.</summary>
    Structure,

    /// <summary>A list of objects.</summary>
    StructureList,
}
