using System.Collections.Immutable;
using Golden.Engine.Values;
using Pulumi;

namespace Golden.Engine.Programs;

/// <summary>An input, and the resources whose outputs reach it.</summary>
internal sealed record ReadValue(PropertyValue Value, ImmutableHashSet<Resource> Dependencies)
{
    public static ReadValue Of(PropertyValue value) => new(value, []);
}
