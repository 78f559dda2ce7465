namespace Golden.Engine.Config;

/// <summary>One key of the <c>config:</c> block of <c>Pulumi.yaml</c>. Types are the program's to check: it knows all keys, this block only some.</summary>
public sealed record ConfigDeclaration
{
    /// <summary>Full key, <c>project:name</c>.</summary>
    public required string Key { get; init; }

    public bool Secret { get; init; }

    /// <summary>As the program reads it; <c>null</c>: none.</summary>
    public string? Default { get; init; }
}
