using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Policies.Sdk.Values;

namespace Policies.Wire;

/// <summary>Property values to and from protobuf. One level at a time, when something looks inside.</summary>
internal static class StructConverter
{
    /// <summary>An absent structure is an empty one.</summary>
    public static PolicyObject ToObject(Struct? from) =>
        from is null || from.Fields.Count == 0 ? PolicyObject.Empty : new PolicyObject(() => Members(from));

    /// <exception cref="FormatException">A special value is malformed.</exception>
    public static PolicyValue ToValue(Value? from)
    {
        switch (from?.KindCase)
        {
            case Value.KindOneofCase.StringValue:
                return SpecialValues.FromText(from.StringValue);
            case Value.KindOneofCase.BoolValue:
                return from.BoolValue;
            case Value.KindOneofCase.NumberValue:
                return from.NumberValue;
            case Value.KindOneofCase.ListValue:
                var items = from.ListValue.Values;
                return new PolicyList(() => [.. items.Select(ToValue)]);
            case Value.KindOneofCase.StructValue:
                var fields = from.StructValue.Fields;
                return fields.TryGetValue(SpecialValues.SignatureKey, out var signature) && signature.HasStringValue
                    ? SpecialValues.FromSignature(signature.StringValue, name => ToValue(fields.GetValueOrDefault(name)))
                    : ToObject(from.StructValue);
            default:
                return PolicyNull.Instance;
        }
    }

    public static Struct ToStruct(PolicyObject from)
    {
        var result = new Struct();
        foreach (var (name, value) in from.Members) result.Fields.Add(name, ToValue(value));
        return result;
    }

    public static Value ToValue(PolicyValue from) => from switch
    {
        PolicyString text => Value.ForString(text.Value),
        PolicyBoolean flag => Value.ForBool(flag.Value),
        PolicyNumber number => Value.ForNumber(number.Value),
        PolicyList list => Value.ForList([.. list.Items.Select(ToValue)]),
        PolicyObject o => Value.ForStruct(ToStruct(o)),
        PolicyUnknown unknown => Value.ForString(SpecialValues.TextOf(unknown.Kind)),
        PolicySecret secret => Special(SpecialValues.SecretSignature, ("value", secret.Value)),
        PolicyAsset asset => Special(SpecialValues.AssetSignature,
            ("path", Text(asset.Path)), ("text", Text(asset.Text)), ("uri", Text(asset.Uri)), ("hash", Text(asset.Hash))),
        PolicyArchive archive => Special(SpecialValues.ArchiveSignature,
            ("path", Text(archive.Path)), ("uri", Text(archive.Uri)), ("hash", Text(archive.Hash)),
            ("assets", archive.Assets is null ? null : new PolicyObject(archive.Assets))),
        PolicyResourceReference reference => Special(SpecialValues.ResourceSignature, ("urn", reference.Urn), ("id", Text(reference.Id))),
        _ => Value.ForNull(),
    };

    private static ImmutableDictionary<string, PolicyValue> Members(Struct from) =>
        from.Fields.ToImmutableDictionary(field => field.Key, field => ToValue(field.Value), StringComparer.Ordinal);

    private static PolicyString? Text(string? text) => text is null ? null : new PolicyString(text);

    private static Value Special(string signature, params ReadOnlySpan<(string Name, PolicyValue? Value)> members)
    {
        var result = new Struct { Fields = { [SpecialValues.SignatureKey] = Value.ForString(signature) } };
        foreach (var (name, value) in members)
        {
            if (value is not null) result.Fields.Add(name, ToValue(value));
        }

        return Value.ForStruct(result);
    }
}
