using Policies.Sdk;

namespace Policies.Rules.Stacks;

/// <summary>Which network a resource of a stack is in.</summary>
internal static class Networks
{
    /// <summary>
    /// Whether the resource's <c>vpcId</c> comes from this network, or from a resource whose own does (a subnet). Waiting for a
    /// network is not being in it.
    /// </summary>
    public static bool IsIn(this StackResource resource, StackResource vpc)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<StackResource>([resource]);
        while (next.TryPop(out var current))
        {
            foreach (var source in current.DependenciesOf("vpcId").Where(source => seen.Add(source.Urn)))
            {
                if (source.Urn == vpc.Urn) return true;
                if (source.Type != AwsTypes.Vpc) next.Push(source);
            }
        }

        return false;
    }
}
