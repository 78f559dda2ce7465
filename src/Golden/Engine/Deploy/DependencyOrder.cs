using System.Collections.Immutable;
using Golden.Engine.State;

namespace Golden.Engine.Deploy;

/// <summary>Which resource must go before which.</summary>
internal static class DependencyOrder
{
    /// <summary>
    /// An order in which resources can be deleted: whoever needs another one goes first, children before their parent;
    /// otherwise the youngest first.
    /// </summary>
    public static ImmutableArray<ResourceState> ForDeletion(IEnumerable<ResourceState> resources)
    {
        var remaining = resources.Reverse().ToList();
        var ordered = ImmutableArray.CreateBuilder<ResourceState>();
        while (remaining.Count > 0)
        {
            var needed = remaining.SelectMany(r => r.Parent is null ? r.Dependencies : r.Dependencies.Add(r.Parent))
                .ToHashSet(StringComparer.Ordinal);
            // A replaced resource waits beside its successor, which has the same URN: neither is needed by itself.
            var next = remaining.FirstOrDefault(r => !needed.Contains(r.Urn)) ?? remaining[0];
            ordered.Add(next);
            remaining.Remove(next);
        }

        return ordered.ToImmutable();
    }

    /// <summary>Everything that needs one of these, directly or through others; the resources themselves not included.</summary>
    /// <param name="state">Where to look.</param>
    /// <param name="urn">Of the first.</param>
    /// <param name="counts">Whether a resource that needs these inputs' sources counts.</param>
    public static ImmutableArray<ResourceState> Dependents(
        StackState state, string urn, Func<ResourceState, IEnumerable<string>, bool> counts)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { urn };
        var found = ImmutableArray.CreateBuilder<ResourceState>();
        bool grown;
        do
        {
            grown = false;
            foreach (var resource in state.Resources.Where(r => r is { Superseded: false, Gone: false } && !reached.Contains(r.Urn)))
            {
                var inputs = resource.PropertyDependencies.Where(p => p.Value.Any(reached.Contains)).Select(p => p.Key);
                if (!counts(resource, inputs)) continue;
                reached.Add(resource.Urn);
                found.Add(resource);
                grown = true;
            }
        }
        while (grown);

        return found.ToImmutable();
    }
}
