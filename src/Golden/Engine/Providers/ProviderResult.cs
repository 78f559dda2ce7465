using Golden.Engine.Values;

namespace Golden.Engine.Providers;

/// <param name="Id">The provider's name for the thing; never empty.</param>
/// <param name="Outputs">All known.</param>
public sealed record ProviderResult(string Id, PropertyObject Outputs)
{
    public ProviderResult With(string name, PropertyValue value) => this with { Outputs = Outputs.With(name, value) };
}
