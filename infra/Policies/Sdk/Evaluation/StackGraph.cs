namespace Policies.Sdk.Evaluation;

/// <summary>The resources of a stack by URN and type, prepared once for all policies.</summary>
internal sealed class StackGraph
{
    private readonly Dictionary<string, PolicyResource> _byUrn = new(StringComparer.Ordinal);
    private readonly ILookup<string, PolicyResource> _byType;

    public StackGraph(IEnumerable<PolicyResource> resources)
    {
        Resources = [.. resources.OrderBy(r => r.Urn, StringComparer.Ordinal)];
        foreach (var resource in Resources) _byUrn[resource.Urn] = resource;
        _byType = Resources.ToLookup(r => r.Type, StringComparer.Ordinal);
    }

    public IReadOnlyList<PolicyResource> Resources { get; }

    public IEnumerable<PolicyResource> OfType(string type) => _byType[type];

    public bool Has(string type) => _byType.Contains(type);

    public PolicyResource? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    public bool Reaches(string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([from]);
        while (next.TryPop(out var urn))
        {
            if (!seen.Add(urn) || Find(urn) is not { } resource) continue;
            foreach (var dependency in resource.Dependencies.Concat(resource.PropertyDependencies.Values.SelectMany(urns => urns)))
            {
                if (dependency == to) return true;
                next.Push(dependency);
            }
        }

        return false;
    }
}
