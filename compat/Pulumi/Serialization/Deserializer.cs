using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Reads a serialised tree back: marks become assets, resources, secretness and unknownness.</summary>
internal static class Deserializer
{
    public static OutputData<object?> Deserialize(object? tree)
    {
        var isSecret = false;
        while (SigOf(tree) == Constants.SpecialSecretSig)
        {
            isSecret = true;
            tree = ((ImmutableDictionary<string, object?>)tree!).GetValueOrDefault(Constants.SecretValueName);
        }

        var data = tree is string text && text == Constants.UnknownValue
            ? new OutputData<object?>([], null, IsKnown: false, IsSecret: false)
            : SigOf(tree) switch
            {
                Constants.SpecialAssetSig => Known(ToAsset((ImmutableDictionary<string, object?>)tree!)),
                Constants.SpecialArchiveSig => Known(ToArchive((ImmutableDictionary<string, object?>)tree!)),
                Constants.SpecialResourceSig => Known(ToResource((ImmutableDictionary<string, object?>)tree!)),
                _ => DeserializePlain(tree),
            };
        return data with { IsSecret = data.IsSecret || isSecret };
    }

    private static OutputData<object?> Known(object? value) => new([], value, IsKnown: true, IsSecret: false);

    private static string? SigOf(object? tree)
        => tree is ImmutableDictionary<string, object?> map
            ? map.GetValueOrDefault(Constants.SpecialSigKey) as string
            : null;

    private static OutputData<object?> DeserializePlain(object? tree)
    {
        var isKnown = true;
        var isSecret = false;
        object? value = tree switch
        {
            ImmutableArray<object?> list => list.Select(Take).ToImmutableArray(),
            ImmutableDictionary<string, object?> map => map
                .Where(pair => !pair.Key.StartsWith("__", StringComparison.Ordinal))
                .ToImmutableDictionary(pair => pair.Key, pair => Take(pair.Value)),
            _ => tree,
        };
        return new OutputData<object?>([], value, isKnown, isSecret);

        object? Take(object? element)
        {
            var data = Deserialize(element);
            isKnown &= data.IsKnown;
            isSecret |= data.IsSecret;
            return data.Value;
        }
    }

    private static Asset ToAsset(ImmutableDictionary<string, object?> map)
        => map.GetValueOrDefault(Constants.AssetOrArchivePathName) is string path ? new FileAsset(path)
            : map.GetValueOrDefault(Constants.AssetOrArchiveUriName) is string uri ? new RemoteAsset(uri)
            : map.GetValueOrDefault(Constants.AssetTextName) is string text ? new StringAsset(text)
            : throw new InvalidOperationException(
                "Value was marked as Asset, but did not conform to required shape.");

    private static Archive ToArchive(ImmutableDictionary<string, object?> map)
        => map.GetValueOrDefault(Constants.AssetOrArchivePathName) is string path ? new FileArchive(path)
            : map.GetValueOrDefault(Constants.AssetOrArchiveUriName) is string uri ? new RemoteArchive(uri)
            : map.GetValueOrDefault(Constants.ArchiveAssetsName) is ImmutableDictionary<string, object?> assets
                ? new AssetArchive(assets.ToImmutableDictionary(
                    pair => pair.Key,
                    pair => Deserialize(pair.Value).Value as AssetOrArchive ?? throw new InvalidOperationException(
                        "AssetArchive contained an element that wasn't itself an Asset or Archive.")))
            : throw new InvalidOperationException(
                "Value was marked as Archive, but did not conform to required shape.");

    private static DependencyResource ToResource(ImmutableDictionary<string, object?> map)
        => map.GetValueOrDefault(Constants.UrnPropertyName) is string urn
            ? new DependencyResource(urn)
            : throw new InvalidOperationException(
                "Value was marked as a Resource, but did not conform to required shape.");
}
