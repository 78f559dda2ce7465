using Policies.Sdk.Evaluation;
using Policies.Sdk.Values;

namespace Policies.Sdk;

/// <summary>A resource in its stack: with its properties, parent and dependencies. What is not in the stack is left out.</summary>
public sealed class StackResource
{
    private readonly StackGraph _graph;
    private readonly SecretScrubber _secrets;

    internal StackResource(PolicyResource resource, StackGraph graph, SecretScrubber secrets)
    {
        Resource = resource;
        _graph = graph;
        _secrets = secrets;
    }

    /// <summary>Everything the engine said about the resource.</summary>
    public PolicyResource Resource { get; }

    public string Type => Resource.Type;

    public string Name => Resource.Name;

    public string Urn => Resource.Urn;

    public Property Properties => new(Resource.Properties, _secrets);

    public StackResource? Parent => Resource.Parent is { Length: > 0 } parent ? Find(parent) : null;

    public IEnumerable<StackResource> Dependencies => Resource.Dependencies.Select(Find).OfType<StackResource>();

    /// <summary>What one property depends on.</summary>
    public IEnumerable<StackResource> DependenciesOf(string property) =>
        Resource.PropertyDependencies.TryGetValue(property, out var urns) ? urns.Select(Find).OfType<StackResource>() : [];

    /// <summary>Parent, its parent and so on. Ends when it meets a resource twice: requests may be malformed.</summary>
    public IEnumerable<StackResource> Ancestors()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { Urn };
        for (var next = Parent; next is not null && seen.Add(next.Urn); next = next.Parent) yield return next;
    }

    /// <summary>Whether this resource needs the other one, directly or through others.</summary>
    public bool DependsOn(StackResource other) => _graph.Reaches(Urn, other.Urn);

    private StackResource? Find(string urn) => _graph.Find(urn) is { } found ? new(found, _graph, _secrets) : null;
}
