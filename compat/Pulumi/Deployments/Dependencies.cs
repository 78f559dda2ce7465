namespace Pulumi;

/// <summary>What depending on a component means: depending on the resources in it.</summary>
internal static class Dependencies
{
    /// <summary>The resources of providers (and remote components) among the given ones and inside them.</summary>
    public static IReadOnlyCollection<Resource> Expand(IEnumerable<Resource> resources)
    {
        HashSet<Resource> seen = [];
        var open = new System.Collections.Generic.Stack<Resource>(resources);
        while (open.TryPop(out var resource))
        {
            if (!seen.Add(resource) || resource is not ComponentResource)
            {
                continue;
            }

            lock (resource.Children)
            {
                foreach (var child in resource.Children)
                {
                    open.Push(child);
                }
            }
        }

        return seen.Where(resource => resource is CustomResource or ComponentResource { IsRemote: true }).ToList();
    }

    /// <summary>Waits until they are all registered.</summary>
    public static Task RegisteredAsync(IEnumerable<Resource> resources)
        => Task.WhenAll(Expand(resources).Select(resource => resource.Urn.GetValueAsync(whenUnknown: "")));
}
