namespace Pulumi;

/// <summary>Marks a property that the engine fills in, or that a component or stack puts out.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    public OutputAttribute(string? name = null) => Name = name;

    public string? Name { get; }
}
