namespace Pulumi;

/// <summary>How a component is managed.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    public List<ProviderResource> Providers { get => field ??= []; set; }

    public static ComponentResourceOptions Merge(
        ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = (options1 ?? new ComponentResourceOptions()).Copy();
        var over = (options2 ?? new ComponentResourceOptions()).Copy();
        merged.Overlay(over);
        // One provider a package: the last one given wins; the order is kept.
        merged.Providers = merged.Providers.Concat(over.Providers)
            .Reverse().DistinctBy(provider => provider.Package).Reverse().ToList();
        return merged;
    }

    internal override ResourceOptions Clone() => Copy();

    private ComponentResourceOptions Copy()
        => CopyTo(new ComponentResourceOptions { Providers = [.. Providers] });
}
