using System.Text;
using Google.Protobuf;
using Policies.Sdk.Values;

namespace Policies.Wire;

/// <summary>
/// Property values from an encoded google.protobuf.Struct: one level at a time, when something looks inside. The bytes
/// have passed <see cref="RequestGuard"/>.
/// </summary>
internal static class StructReader
{
    private const int MemberField = 1, NameField = 1, ValueField = 2;
    private const int NumberKind = 2, TextKind = 3, FlagKind = 4, StructKind = 5, ListKind = 6;

    /// <summary>Longer texts are made when somebody reads them, and stand for themselves; bytes.</summary>
    private const int ShortText = 256;

    private static ReadOnlySpan<byte> SignatureKey => "4dabf18193072939515e22adb298388d"u8;

    public static PolicyObject Read(ByteString from) => Read(from.Memory);

    public static PolicyObject Read(ReadOnlyMemory<byte> from) => from.IsEmpty ? PolicyObject.Empty : Lazily(from);

    private static PolicyObject Lazily(ReadOnlyMemory<byte> from) => new(() => Members(from));

    private static Dictionary<string, PolicyValue> Members(ReadOnlyMemory<byte> from)
    {
        var members = new Dictionary<string, PolicyValue>(StringComparer.Ordinal);
        var reader = new WireReader(from.Span);
        while (reader.Next())
        {
            if (reader.Field != MemberField) continue;
            var (name, value) = Member(from[reader.Start..reader.End]);
            members[Encoding.UTF8.GetString(name.Span)] = Value(value);
        }

        return members;
    }

    private static List<PolicyValue> Items(ReadOnlyMemory<byte> from)
    {
        var items = new List<PolicyValue>();
        var reader = new WireReader(from.Span);
        while (reader.Next())
        {
            if (reader.Field == MemberField) items.Add(Value(from[reader.Start..reader.End]));
        }

        return items;
    }

    private static (ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Value) Member(ReadOnlyMemory<byte> entry)
    {
        var (name, value) = (ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<byte>.Empty);
        var reader = new WireReader(entry.Span);
        while (reader.Next())
        {
            if (reader.Field == NameField) name = entry[reader.Start..reader.End];
            else if (reader.Field == ValueField) value = entry[reader.Start..reader.End];
        }

        return (name, value);
    }

    /// <exception cref="FormatException">A special value is malformed.</exception>
    private static PolicyValue Value(ReadOnlyMemory<byte> from)
    {
        // As protobuf has it, the last of several kinds counts.
        PolicyValue value = PolicyNull.Instance;
        var reader = new WireReader(from.Span);
        while (reader.Next())
        {
            value = reader.Field switch
            {
                NumberKind => reader.Double(),
                TextKind => Text(from[reader.Start..reader.End]),
                FlagKind => reader.Number() != 0,
                StructKind => Structure(from[reader.Start..reader.End]),
                ListKind => List(from[reader.Start..reader.End]),
                _ => PolicyNull.Instance,
            };
        }

        return value;
    }

    private static PolicyValue Text(ReadOnlyMemory<byte> from) =>
        from.Length > ShortText ? new PolicyString(() => Encoding.UTF8.GetString(from.Span)) : SpecialValues.FromText(Encoding.UTF8.GetString(from.Span));

    private static PolicyList List(ReadOnlyMemory<byte> from) => new(() => Items(from));

    private static PolicyValue Structure(ReadOnlyMemory<byte> from) =>
        Find(from, SignatureKey) is { } signature && Value(signature) is PolicyString text
            ? SpecialValues.FromSignature(text.Value, name => Find(from, Encoding.UTF8.GetBytes(name)) is { } member ? Value(member) : PolicyNull.Instance)
            : Lazily(from);

    /// <summary>One member, without making the others. Most structures are looked through for the signature only.</summary>
    private static ReadOnlyMemory<byte>? Find(ReadOnlyMemory<byte> from, ReadOnlySpan<byte> wanted)
    {
        ReadOnlyMemory<byte>? found = null;
        var reader = new WireReader(from.Span);
        while (reader.Next())
        {
            if (reader.Field != MemberField) continue;
            var (name, value) = Member(from[reader.Start..reader.End]);
            if (name.Span.SequenceEqual(wanted)) found = value;
        }

        return found;
    }
}
