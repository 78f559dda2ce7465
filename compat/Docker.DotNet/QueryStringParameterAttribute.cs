namespace Docker.DotNet;

/// <summary>A property of a parameters model that is sent in the query.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class QueryStringParameterAttribute(string name, bool required) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Sent also when it has its type's default value; null is then an error.</summary>
    public bool IsRequired { get; } = required;
}
