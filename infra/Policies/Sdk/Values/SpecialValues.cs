using System.Collections.Immutable;

namespace Policies.Sdk.Values;

/// <summary>How Pulumi writes secrets, assets, archives and unknown values into plain JSON and protobuf structures.</summary>
public static class SpecialValues
{
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";
    public const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    public const string AssetSignature = "c44067f5952c0a294b673a41bacd8c17";
    public const string ArchiveSignature = "0def7320c3a5731c473e5ecbe6d01bc7";
    public const string ResourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>SHA-256 of nothing.</summary>
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const int UnknownLength = 36;

    private static readonly ImmutableArray<(UnknownKind Kind, string Text)> _unknowns =
    [
        (UnknownKind.String, "04da6b54-80e4-46f7-96ec-b56ff0331ba9"),
        (UnknownKind.Boolean, "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7"),
        (UnknownKind.Number, "3eeb2bf0-c639-47a8-9e75-3b44932eb421"),
        (UnknownKind.Array, "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2"),
        (UnknownKind.Asset, "030794c1-ac77-496b-92df-f27374a8bd58"),
        (UnknownKind.Archive, "e48ece36-62e2-4504-bad9-02848725956a"),
        (UnknownKind.Object, "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"),
    ];

    public static string TextOf(UnknownKind kind) => _unknowns.First(u => u.Kind == kind).Text;

    /// <summary>The unknown value that a text stands for, or the text.</summary>
    public static PolicyValue FromText(string text)
    {
        if (text.Length != UnknownLength) return new PolicyString(text);
        foreach (var (kind, marker) in _unknowns)
        {
            if (text == marker) return new PolicyUnknown(kind);
        }

        return new PolicyString(text);
    }

    /// <summary>The members of the object that stands for a special value.</summary>
    /// <exception cref="ArgumentException">The value has a form of its own.</exception>
    public static IEnumerable<KeyValuePair<string, PolicyValue>> ToMembers(PolicyValue value) => value switch
    {
        PolicySecret secret => Signed(SecretSignature, ("value", secret.Value)),
        PolicyAsset asset => Signed(AssetSignature,
            ("path", Text(asset.Path)), ("text", Text(asset.Text)), ("uri", Text(asset.Uri)), ("hash", Text(asset.Hash))),
        PolicyArchive archive => Signed(ArchiveSignature,
            ("path", Text(archive.Path)), ("uri", Text(archive.Uri)), ("hash", Text(archive.Hash)),
            ("assets", archive.Assets is null ? null : new PolicyObject(archive.Assets))),
        PolicyResourceReference reference => Signed(ResourceSignature, ("urn", reference.Urn), ("id", Text(reference.Id))),
        _ => throw new ArgumentException($"{ValueText.KindOf(value)} needs no signature.", nameof(value)),
    };

    /// <summary>The value that an object with <see cref="SignatureKey"/> stands for.</summary>
    /// <param name="signature">Value of <see cref="SignatureKey"/>.</param>
    /// <param name="member">Reads another member; <see cref="PolicyNull"/> when there is none.</param>
    /// <exception cref="FormatException">The signature is not one of Pulumi's, or what it needs is missing.</exception>
    public static PolicyValue FromSignature(string signature, Func<string, PolicyValue> member)
    {
        string? Text(string name) => member(name) is PolicyString { Value.Length: > 0 } text ? text.Value : null;
        switch (signature)
        {
            case SecretSignature:
                return new PolicySecret(member("value"));
            case AssetSignature:
                var asset = new PolicyAsset(Text("path"), (member("text") as PolicyString)?.Value, Text("uri"), Text("hash"));
                // The engine leaves out a text that is empty; with another hash it is content that is kept elsewhere.
                return asset is { Path: null, Text: null, Uri: null, Hash: null or EmptyHash } ? asset with { Text = "" } : asset;
            case ArchiveSignature:
                var assets = (member("assets") as PolicyObject)?.Members.ToImmutableSortedDictionary(StringComparer.Ordinal);
                return new PolicyArchive(Text("path"), Text("uri"), assets, Text("hash"));
            case ResourceSignature:
                return new PolicyResourceReference(Text("urn") ?? throw new FormatException("A resource reference has no urn."), Text("id"));
            default:
                throw new FormatException($"Unknown signature '{signature}' in a property value.");
        }
    }

    private static IEnumerable<KeyValuePair<string, PolicyValue>> Signed(string signature, params IEnumerable<(string Name, PolicyValue? Value)> members) =>
        members.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Name, m.Value!))
            .Prepend(KeyValuePair.Create<string, PolicyValue>(SignatureKey, signature));

    private static PolicyString? Text(string? text) => text is null ? null : new PolicyString(text);
}
