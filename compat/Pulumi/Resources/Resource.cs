using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Anything a program registers. Constructing it registers it.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers =
        ImmutableDictionary<string, ProviderResource>.Empty;

    private protected Resource(
        string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote, bool dependency)
    {
        _type = type;
        _name = name;
        if (dependency)
        {
            return;
        }

        ThrowIfMissing(type, nameof(type));
        ThrowIfMissing(name, nameof(name));
        var sources = OutputSources.Assign(this, remote || options.Urn is not null);
        var run = Deployment.CurrentRun;

        var parent = type == Stack.TypeToken ? null : options.Parent ?? (options.Urn is null ? run.Stack : null);
        _transformations = [.. options.ResourceTransformations, .. parent?._transformations ?? []];
        (args, options) = Transform(args, options);

        // From here on the options are ours: what the caller holds is not written to.
        options = options.Clone();
        if (options.Provider is not null && options is ComponentResourceOptions { Providers.Count: > 0 })
        {
            throw new ResourceException(
                "Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        }

        if (options.Parent is not null)
        {
            lock (options.Parent.Children)
            {
                options.Parent.Children.Add(this);
            }

            options.Protect ??= options.Parent._protect;
            _providers = options.Parent._providers;
        }

        _providers = custom ? ProvidersOfCustom(type, options) : ProvidersOfComponent(options);
        _protect = options.Protect;
        foreach (var alias in options.Aliases)
        {
            // Only for its errors: a mock has no former resources.
            _ = alias.Apply(a => a.ToUrn(name, type, options.Parent));
        }

        run.Registrar.ReadOrRegister(this, args, options, sources);
    }

    [Output(Constants.UrnPropertyName)]
    public Output<string> Urn { get; private protected set; } = null!;

    internal HashSet<Resource> Children { get; } = [];

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    /// <summary>The provider that children (or functions) with this type token get from here.</summary>
    internal ProviderResource? GetProvider(string token)
        => token.Split(':') is [var package, _, _] ? _providers.GetValueOrDefault(package) : null;

    private static void ThrowIfMissing(string value, string name)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException($"'{name}' cannot be null or empty.", name);
        }
    }

    // Own transformations first, then those of the ancestors.
    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is { } result)
            {
                if (result.Options.Parent != options.Parent)
                {
                    throw new ArgumentException(
                        "Transformations cannot currently be used to change the 'parent' of a resource.");
                }

                args = result.Args;
                options = result.Options;
            }
        }

        return (args, options);
    }

    private ImmutableDictionary<string, ProviderResource> ProvidersOfCustom(string type, ResourceOptions options)
    {
        if (options.Provider is null)
        {
            options.Provider = options.Parent?.GetProvider(type);
            return _providers;
        }

        return type.Split(':') is [var package, _, _] ? _providers.SetItem(package, options.Provider) : _providers;
    }

    private ImmutableDictionary<string, ProviderResource> ProvidersOfComponent(ResourceOptions options)
    {
        IEnumerable<ProviderResource> own = options.Provider is not null
            ? [options.Provider]
            : (options as ComponentResourceOptions)?.Providers ?? [];
        return _providers.SetItems(own.Select(provider => KeyValuePair.Create(provider.Package, provider)));
    }
}
