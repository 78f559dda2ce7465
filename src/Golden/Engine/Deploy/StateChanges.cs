using System.Collections.Immutable;
using Golden.Engine.State;

namespace Golden.Engine.Deploy;

/// <summary>Pure changes of a stack's state. A change that changes nothing returns the same object.</summary>
internal static class StateChanges
{
    /// <summary>Puts a resource in the place of the live one of its URN, or at the end.</summary>
    public static StackState Put(this StackState state, ResourceState resource)
    {
        var old = state.Find(resource.Urn);
        if (old is null) return state with { Resources = state.Resources.Add(resource) };
        return Equivalent(old, resource) ? state : state with { Resources = state.Resources.Replace(old, resource, ReferenceEqualityComparer.Instance) };
    }

    /// <summary>Puts a new resource at the end and marks the live one of its URN as waiting for deletion.</summary>
    public static StackState Supersede(this StackState state, ResourceState resource)
    {
        var old = state.Find(resource.Urn)!;
        return state with { Resources = state.Resources.Replace(old, old with { Superseded = true }, ReferenceEqualityComparer.Instance).Add(resource) };
    }

    public static StackState Remove(this StackState state, ResourceState resource) =>
        state with { Resources = state.Resources.Remove(resource, ReferenceEqualityComparer.Instance) };

    /// <summary>A resource has a new URN; so has everyone's memory of it.</summary>
    public static StackState Rename(this StackState state, string from, string to)
    {
        if (from == to) return state;
        return state with { Resources = [.. state.Resources.Select(Renamed)] };

        string Map(string urn) => urn == from ? to : urn;
        ResourceState Renamed(ResourceState r) => r with
        {
            Urn = Map(r.Urn),
            Parent = r.Parent is null ? null : Map(r.Parent),
            Dependencies = [.. r.Dependencies.Select(Map)],
            PropertyDependencies = r.PropertyDependencies.ToImmutableSortedDictionary(p => p.Key, p => p.Value.Select(Map).ToImmutableArray()),
        };
    }

    /// <summary>Turns what an interrupted run left open into marks on resources; creations stay open for their clean-up.</summary>
    public static StackState Recover(this StackState state)
    {
        foreach (var operation in state.Pending.Where(p => p.Kind != OperationKind.Create))
        {
            state = state with { Pending = state.Pending.Remove(operation) };
            if (operation.Kind == OperationKind.Discard || state.Find(operation.Urn) is not { } resource) continue;
            state = state.Put(operation.Kind == OperationKind.Update ? resource with { Tainted = true } : resource with { Damaged = true });
        }

        return state;
    }

    private static bool Equivalent(ResourceState a, ResourceState b) =>
        a.Inputs.Equals(b.Inputs) && a.Outputs.Equals(b.Outputs)
        && a.Dependencies.SequenceEqual(b.Dependencies)
        && a.PropertyDependencies.Keys.SequenceEqual(b.PropertyDependencies.Keys)
        && a.PropertyDependencies.Values.Zip(b.PropertyDependencies.Values).All(p => p.First.SequenceEqual(p.Second))
        && a with { Inputs = b.Inputs, Outputs = b.Outputs, Dependencies = b.Dependencies, PropertyDependencies = b.PropertyDependencies } == b;
}
