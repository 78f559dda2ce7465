using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Calls functions of providers.</summary>
internal sealed class Invoker(MockMonitor monitor)
{
    /// <summary>
    /// The result as an output: unknown, and without a call, if an argument or a resource it depends on is unknown.
    /// </summary>
    public async Task<OutputData<T>> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        SerializedProperties properties;
        try
        {
            properties = await SerializeAsync(token, args).ConfigureAwait(false);
        }
        catch (Exception ex)
        {
            Log.Error($"Error serializing arguments for invoke {token}: {ex}");
            throw;
        }

        ImmutableArray<Resource> explicitly = options is InvokeOutputOptions outputOptions
            ? await outputOptions.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false)
            : [];
        if (ContainsUnknown(properties.Values)
            || await AnyUnknownAsync(properties.Dependencies.Union(explicitly)).ConfigureAwait(false))
        {
            return new OutputData<T>([], default!, IsKnown: false, IsSecret: false);
        }

        var result = await CallAsync(token, properties, options).ConfigureAwait(false);
        var data = Converter.Convert<T>($"{token} result", result);
        return data with { Resources = [.. properties.Dependencies, .. explicitly] };
    }

    /// <summary>The plain result; called even if arguments are unknown, which are left out then.</summary>
    public async Task<T> InvokePlainAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
        => Converter.Convert<T>($"{token} result", await CallAsync(
            token, await SerializeAsync(token, args).ConfigureAwait(false), options).ConfigureAwait(false)).Value;

    public async Task InvokeVoidAsync(string token, InvokeArgs args, InvokeOptions? options)
        => await CallAsync(
            token, await SerializeAsync(token, args).ConfigureAwait(false), options).ConfigureAwait(false);

    private static async Task<SerializedProperties> SerializeAsync(string token, InvokeArgs? args)
        => await SerializedProperties.OfAsync(
            $"invoke:{token}",
            await (args ?? InvokeArgs.Empty).ToDictionaryAsync().ConfigureAwait(false)).ConfigureAwait(false);

    private static bool ContainsUnknown(object? tree)
        => tree switch
        {
            string text => text == Constants.UnknownValue,
            ImmutableArray<object?> list => list.Any(ContainsUnknown),
            ImmutableDictionary<string, object?> map => map.Values.Any(ContainsUnknown),
            _ => false,
        };

    private static async Task<bool> AnyUnknownAsync(ImmutableHashSet<Resource> resources)
    {
        foreach (var resource in resources.Union(Dependencies.Expand(resources)).OfType<CustomResource>())
        {
            if (resource.Id is not null && !(await resource.Id.DataTask.ConfigureAwait(false)).IsKnown)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<object?> CallAsync(string token, SerializedProperties properties, InvokeOptions? options)
    {
        var provider = options?.Provider ?? options?.Parent?.GetProvider(token);
        var reference = provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false);
        return await monitor.CallAsync(token, properties.Values, reference).ConfigureAwait(false);
    }
}
