using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;
using Policies.Sdk.Values;

namespace Policies.Wire;

/// <summary>
/// Property values as an encoded google.protobuf.Struct. Written from the end to the beginning: the length in front of a
/// message is then known when its turn comes, and nothing is measured or copied once per level.
/// </summary>
internal sealed class StructWriter
{
    private const byte MemberTag = 0x0A, NameTag = 0x0A, ValueTag = 0x12;
    private const byte NullTag = 0x08, NumberTag = 0x11, TextTag = 0x1A, FlagTag = 0x20, StructTag = 0x2A, ListTag = 0x32;

    private byte[] _buffer = new byte[256];
    private int _start = 256;

    public static ByteString Write(PolicyObject from)
    {
        var writer = new StructWriter();
        writer.Members(from.Members);
        return ByteString.CopyFrom(writer._buffer, writer._start, writer.Written);
    }

    private int Written => _buffer.Length - _start;

    private void Members(IEnumerable<KeyValuePair<string, PolicyValue>> members)
    {
        foreach (var (name, value) in members.Reverse())
        {
            var end = Written;
            var valueEnd = end;
            Value(value);
            Open(ValueTag, valueEnd);
            Text(NameTag, name);
            Open(MemberTag, end);
        }
    }

    private void Value(PolicyValue value)
    {
        var end = Written;
        switch (value)
        {
            case PolicyString text:
                Text(TextTag, text.Value);
                break;
            case PolicyUnknown unknown:
                Text(TextTag, SpecialValues.TextOf(unknown.Kind));
                break;
            case PolicyBoolean flag:
                Bytes([FlagTag, flag.Value ? (byte)1 : (byte)0]);
                break;
            case PolicyNumber number:
                Number(number.Value);
                break;
            case PolicyList list:
                Items(list.Items);
                Open(ListTag, end);
                break;
            case PolicyObject o:
                Members(o.Members);
                Open(StructTag, end);
                break;
            case PolicySecret or PolicyAsset or PolicyArchive or PolicyResourceReference:
                Members(SpecialValues.ToMembers(value));
                Open(StructTag, end);
                break;
            default:
                Bytes([NullTag, 0]);
                break;
        }
    }

    private void Items(IReadOnlyList<PolicyValue> items)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            var end = Written;
            Value(items[i]);
            Open(MemberTag, end);
        }
    }

    private void Number(double value)
    {
        Span<byte> bytes = stackalloc byte[1 + sizeof(double)];
        bytes[0] = NumberTag;
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[1..], value);
        Bytes(bytes);
    }

    private void Text(byte tag, string text)
    {
        var end = Written;
        Bytes(Encoding.UTF8.GetBytes(text));
        Open(tag, end);
    }

    /// <summary>Puts tag and length in front of what was written since <paramref name="end"/>.</summary>
    private void Open(byte tag, int end)
    {
        Span<byte> front = stackalloc byte[6];
        front[0] = tag;
        var at = 1;
        for (var length = (uint)(Written - end); ; length >>= 7)
        {
            front[at++] = length < 0x80 ? (byte)length : (byte)(length | 0x80);
            if (length < 0x80) break;
        }

        Bytes(front[..at]);
    }

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _start)
        {
            var larger = new byte[Math.Max(checked(_buffer.Length * 2), Written + bytes.Length)];
            _buffer.AsSpan(_start).CopyTo(larger.AsSpan(larger.Length - Written));
            _start = larger.Length - Written;
            _buffer = larger;
        }

        _start -= bytes.Length;
        bytes.CopyTo(_buffer.AsSpan(_start));
    }
}
