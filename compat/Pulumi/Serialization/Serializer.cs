using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Turns arguments and outputs into a tree of null, bool, double, string, <see cref="ImmutableArray{T}"/> and
/// <see cref="ImmutableDictionary{TKey, TValue}"/>; unknown, secret, asset and resource values are marked in it.
/// </summary>
internal sealed class Serializer
{
    /// <summary>The resources that what was serialised depends on.</summary>
    public HashSet<Resource> DependentResources { get; } = [];

    /// <param name="context">Where the value is, for errors.</param>
    /// <param name="value">The value.</param>
    /// <param name="keepResources">Whether resources stay references or become their id or URN.</param>
    public async Task<object?> SerializeAsync(string context, object? value, bool keepResources)
        => value switch
        {
            null or bool or double or string => value,
            int number => (double)number,
            InputArgs args => await SerializeMapAsync(
                context, await args.ToDictionaryAsync().ConfigureAwait(false), keepResources).ConfigureAwait(false),
            AssetOrArchive asset => Mark(asset.SigKey, (asset.PropName, await SerializeAsync(
                $"{context}.{asset.PropName}", asset.Value, keepResources).ConfigureAwait(false))),
            Task => throw new InvalidOperationException(
                $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{context}"),
            ICollectionInput collection => await SerializeOutputAsync(
                context, collection.Elements, keepResources).ConfigureAwait(false),
            IInput input => await SerializeOutputAsync(
                context, input.ToOutput(), keepResources).ConfigureAwait(false),
            IUnion union => await SerializeAsync(context, union.Value, keepResources).ConfigureAwait(false),
            JsonElement json => PlainJson.ToTree(json),
            IOutput output => await SerializeOutputAsync(context, output, keepResources).ConfigureAwait(false),
            CustomResource resource => await SerializeCustomAsync(
                context, resource, keepResources).ConfigureAwait(false),
            ComponentResource component => await SerializeComponentAsync(
                context, component, keepResources).ConfigureAwait(false),
            IDictionary map => await SerializeMapAsync(context, map, keepResources).ConfigureAwait(false),
            IList list => await SerializeListAsync(context, list, keepResources).ConfigureAwait(false),
            Enum number when number.GetTypeCode() == TypeCode.Int32 => (double)(int)value,
            ValueTuple => null,
            _ => await SerializeAnnotatedAsync(context, value, keepResources).ConfigureAwait(false),
        };

    private static ImmutableDictionary<string, object?> Mark(string sig, params (string Name, object? Value)[] fields)
        => fields.ToImmutableDictionary(field => field.Name, field => field.Value)
            .Add(Constants.SpecialSigKey, sig);

    private async Task<object?> SerializeOutputAsync(string context, IOutput output, bool keepResources)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        DependentResources.UnionWith(data.Resources);
        if (!data.IsKnown)
        {
            return Constants.UnknownValue;
        }

        var value = await SerializeAsync(context, data.Value, keepResources).ConfigureAwait(false);
        return data.IsSecret ? Mark(Constants.SpecialSecretSig, (Constants.SecretValueName, value)) : value;
    }

    private async Task<object?> SerializeCustomAsync(string context, CustomResource resource, bool keepResources)
    {
        DependentResources.Add(resource);
        var id = await SerializeAsync($"{context}.id", resource.Id, keepResources).ConfigureAwait(false);
        if (!keepResources)
        {
            return id;
        }

        var urn = await SerializeAsync($"{context}.urn", resource.Urn, keepResources).ConfigureAwait(false);
        return Mark(
            Constants.SpecialResourceSig,
            (Constants.UrnPropertyName, urn),
            (Constants.IdPropertyName, id as string == Constants.UnknownValue ? "" : id));
    }

    // Only the URN: the properties of a component may lead back to where we are.
    private async Task<object?> SerializeComponentAsync(string context, ComponentResource component, bool keepResources)
    {
        var urn = await SerializeAsync($"{context}.urn", component.Urn, keepResources).ConfigureAwait(false);
        return keepResources ? Mark(Constants.SpecialResourceSig, (Constants.UrnPropertyName, urn)) : urn;
    }

    private async Task<object?> SerializeMapAsync(string context, IDictionary map, bool keepResources)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (DictionaryEntry entry in map)
        {
            if (entry.Key is not string key)
            {
                throw new InvalidOperationException(
                    $"Dictionaries are only supported with string keys:\n\t{context}");
            }

            var value = await SerializeAsync($"{context}.{key}", entry.Value, keepResources).ConfigureAwait(false);
            if (value is not null)
            {
                result[key] = value;
            }
        }

        return result.ToImmutable();
    }

    private async Task<object?> SerializeListAsync(string context, IList list, bool keepResources)
    {
        if (IsDefaultArray(list))
        {
            return ImmutableArray<object?>.Empty;
        }

        var result = ImmutableArray.CreateBuilder<object?>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            result.Add(await SerializeAsync($"{context}[{i}]", list[i], keepResources).ConfigureAwait(false));
        }

        return result.MoveToImmutable();
    }

    private async Task<object?> SerializeAnnotatedAsync(string context, object value, bool keepResources)
    {
        var type = value.GetType();
        if (type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            return TargetTypes.EnumValue(context, value);
        }

        if (type.GetCustomAttribute<OutputTypeAttribute>() is null)
        {
            throw new InvalidOperationException($"{type.FullName} is not a supported argument type.\n\t{context}");
        }

        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        foreach (var field in fields.Where(field => field.IsInitOnly))
        {
            var name = char.ToLowerInvariant(field.Name[0]) + field.Name[1..];
            result[name] = await SerializeAsync(
                $"{context}.{name}", field.GetValue(value), keepResources).ConfigureAwait(false);
        }

        return result.ToImmutable();
    }

    private static bool IsDefaultArray(IList list)
        => list.GetType() is { IsConstructedGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefaultOrEmpty))!.GetValue(list)!;
}
