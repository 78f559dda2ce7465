namespace Golden.Engine.Programs;

/// <summary>URNs as the Pulumi engine makes them (mocks leave out the types of nested components).</summary>
public static class Urns
{
    private const string StackType = "pulumi:pulumi:Stack";

    /// <param name="parent">URN of the parent, or <c>null</c> at the top.</param>
    public static string Create(string project, string stack, string? parent, string type, string name) =>
        $"urn:pulumi:{stack}::{project}::{(parent is null ? "" : QualifiedType(parent) + "$")}{type}::{name}";

    public static string Stack(string project, string stack) => Create(project, stack, null, StackType, $"{project}-{stack}");

    public static string Name(string urn) => urn.Split("::", 4)[3];

    /// <summary>Type of the resource itself.</summary>
    public static string Type(string urn) => QualifiedType(urn).Split('$')[^1];

    /// <summary>Types from the outermost parent to the resource.</summary>
    public static string QualifiedType(string urn) => urn.Split("::", 4)[2];
}
