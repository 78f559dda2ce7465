namespace Pulumi;

/// <summary>A former identity of a resource.</summary>
public sealed class Alias
{
    public string? Urn { get; set; }

    public Input<string>? Name { get; set; }

    public Input<string>? Type { get; set; }

    public Input<string>? Stack { get; set; }

    public Input<string>? Project { get; set; }

    public Resource? Parent { get; set; }

    public Input<string>? ParentUrn { get; set; }

    public bool NoParent { get; set; }

    /// <summary>The former URN; parts that are not given are those of the resource itself.</summary>
    internal Output<string> ToUrn(string defaultName, string defaultType, Resource? defaultParent)
    {
        if (Urn is not null)
        {
            RefuseBesideUrn(Name, nameof(Name));
            RefuseBesideUrn(Type, nameof(Type));
            RefuseBesideUrn(Project, nameof(Project));
            RefuseBesideUrn(Stack, nameof(Stack));
            RefuseBesideUrn(Parent, nameof(Parent));
            RefuseBesideUrn(ParentUrn, nameof(ParentUrn));
            RefuseBesideUrn(NoParent ? this : null, nameof(NoParent));
            return Output.Create(Urn);
        }

        var given = new[] { Parent is not null, ParentUrn is not null, NoParent }.Count(isGiven => isGiven);
        if (given > 1)
        {
            throw new ArgumentException("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias");
        }

        return Pulumi.Urn.Create(
            Name ?? defaultName,
            Type ?? defaultType,
            given == 0 ? defaultParent : Parent,
            ParentUrn,
            Project ?? Deployment.Instance.ProjectName,
            Stack ?? Deployment.Instance.StackName);
    }

    private static void RefuseBesideUrn(object? value, string name)
    {
        if (value is not null)
        {
            throw new ArgumentException($"Alias should not specify both Urn and {name}");
        }
    }
}
