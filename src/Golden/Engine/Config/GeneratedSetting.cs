using Golden.Engine.Values;

namespace Golden.Engine.Config;

/// <summary>A setting that the engine chooses once for a stack when nobody gave it, and keeps in the state.</summary>
/// <param name="Key">Full key.</param>
/// <param name="Applies">Given what is set: whether the stack needs it.</param>
/// <param name="Choose">Makes a value; secret if the key is.</param>
public sealed record GeneratedSetting(
    string Key,
    Func<IReadOnlyDictionary<string, string>, bool> Applies,
    Func<PropertyValue> Choose);
