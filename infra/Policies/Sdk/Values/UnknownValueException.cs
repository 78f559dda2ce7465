namespace Policies.Sdk.Values;

/// <summary>
/// A policy needed a value that is not known yet. Not an error: the evaluator turns it into an advisory "can't run …
/// during preview". Policies should let it pass.
/// </summary>
public sealed class UnknownValueException(UnknownKind kind, string path)
    : Exception($"{NameOf(kind)} value at .{path} can't be known during preview")
{
    public UnknownKind Kind { get; } = kind;

    /// <summary>Where, as <c>a.b.0</c>.</summary>
    public string Path { get; } = path;

    // The words of Pulumi's Node SDK, so that both kinds of pack read the same in one preview.
    private static string NameOf(UnknownKind kind) => kind switch
    {
        UnknownKind.Boolean => "boolean",
        UnknownKind.Number => "number",
        UnknownKind.Array => "Array",
        UnknownKind.Asset => "asset",
        UnknownKind.Archive => "archive",
        UnknownKind.Object => "Object",
        _ => "string",
    };
}
