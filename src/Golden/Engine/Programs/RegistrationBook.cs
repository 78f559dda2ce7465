using Pulumi;

namespace Golden.Engine.Programs;

/// <summary>
/// Every resource of one run, in order of construction. Fed by a stack-level transformation, which sees what mocks do
/// not: options, secret and unknown inputs, and who the parent is. Thread-safe.
/// </summary>
internal sealed class RegistrationBook(string project, string stack)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Resource, Registration> _byResource = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Type, string Name), Registration> _byName = [];
    private readonly List<Registration> _all = [];

    /// <summary>The transformation; changes nothing.</summary>
    public ResourceTransformationResult? Capture(ResourceTransformationArgs args)
    {
        if (args.Resource is Stack) return null;
        lock (_lock)
        {
            var parent = args.Options.Parent is { } p ? _byResource.GetValueOrDefault(p) : null;
            var (type, name) = (args.Resource.GetResourceType(), args.Resource.GetResourceName());
            var registration = new Registration
            {
                Order = _all.Count,
                Urn = Urns.Create(project, stack, parent?.Urn, type, name),
                Resource = args.Resource,
                Args = args.Args,
                Options = args.Options,
                Parent = parent,
            };
            if (!_byName.TryAdd((type, name), registration))
                throw new RunException($"Two resources have the type {type} and the name '{name}'. Give one of them another name.");
            _byResource.Add(args.Resource, registration);
            _all.Add(registration);
        }

        return null;
    }

    /// <exception cref="InvalidOperationException">No such resource was constructed.</exception>
    public Registration Get(string type, string name)
    {
        lock (_lock)
        {
            return _byName.TryGetValue((type, name), out var found)
                ? found
                : throw new InvalidOperationException($"{type} '{name}' reached the engine without passing its transformation.");
        }
    }

    /// <summary>With all parents, which the mocks' own URN leaves out; <c>null</c> for the stack, which no URN names.</summary>
    public string? UrnOf(Resource resource)
    {
        lock (_lock) return _byResource.GetValueOrDefault(resource)?.Urn;
    }

    /// <summary>A resource itself when it is custom; its custom descendants when it is a component.</summary>
    public IReadOnlyList<string> CustomUrns(Resource resource)
    {
        lock (_lock)
        {
            if (!_byResource.TryGetValue(resource, out var found)) return [];
            return found.Custom ? [found.Urn] : [.. _all.Where(r => r.Custom && IsBelow(r, found)).Select(r => r.Urn)];
        }
    }

    private static bool IsBelow(Registration registration, Registration ancestor)
    {
        for (var current = registration.Parent; current is not null; current = current.Parent)
        {
            if (current == ancestor) return true;
        }

        return false;
    }
}
