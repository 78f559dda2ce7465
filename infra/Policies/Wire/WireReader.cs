using System.Buffers.Binary;

namespace Policies.Wire;

/// <summary>Steps through the fields of an encoded protobuf message without making anything of them.</summary>
internal ref struct WireReader(ReadOnlySpan<byte> message)
{
    private const int VarintType = 0, Fixed64Type = 1, LengthType = 2, Fixed32Type = 5;
    private const int MaximumVarintBytes = 10;
    private const int MaximumField = (1 << 29) - 1;

    private readonly ReadOnlySpan<byte> _message = message;

    /// <summary>Number of the field that the last <see cref="Next"/> stepped to.</summary>
    public int Field { get; private set; }

    /// <summary>The field has a length: a text, bytes or a message.</summary>
    public bool HasLength { get; private set; }

    /// <summary>Where the field's value begins in the message; behind the length, where it has one.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    public readonly ReadOnlySpan<byte> Value => _message[Start..End];

    /// <summary>Steps to the next field; <c>false</c> at the end of the message.</summary>
    /// <exception cref="WireFormatException">The bytes are no message.</exception>
    public bool Next()
    {
        if (End == _message.Length) return false;
        var at = End;
        var tag = Varint(ref at);
        if (tag >> 3 is 0 or > MaximumField) throw new WireFormatException("a field has an impossible number");
        Field = (int)(tag >> 3);
        HasLength = (tag & 7) == LengthType;
        var length = (tag & 7) switch
        {
            VarintType => VarintLength(at),
            Fixed64Type => 8UL,
            Fixed32Type => 4UL,
            LengthType => Varint(ref at),
            _ => throw new WireFormatException("a field has an impossible type"),
        };
        if (length > (ulong)(_message.Length - at)) throw new WireFormatException("a field is cut short");
        Start = at;
        End = at + (int)length;
        return true;
    }

    /// <summary>The value of a field of a variable length number.</summary>
    public readonly ulong Number()
    {
        var at = Start;
        return Varint(ref at);
    }

    /// <summary>The value of a field of eight bytes.</summary>
    public readonly double Double() => Value.Length == sizeof(double)
        ? BinaryPrimitives.ReadDoubleLittleEndian(Value)
        : throw new WireFormatException("a number has the wrong length");

    private readonly ulong VarintLength(int at)
    {
        var end = at;
        Varint(ref end);
        return (ulong)(end - at);
    }

    private readonly ulong Varint(ref int at) =>
        // Nearly all are one byte long.
        (uint)at < (uint)_message.Length && _message[at] < 0x80 ? _message[at++] : LongVarint(ref at);

    private readonly ulong LongVarint(ref int at)
    {
        ulong value = 0;
        for (var i = 0; i < MaximumVarintBytes; i++)
        {
            if (at == _message.Length) throw new WireFormatException("a number is cut short");
            var part = _message[at++];
            value |= (ulong)(part & 0x7F) << (7 * i);
            if (part < 0x80) return value;
        }

        throw new WireFormatException("a number has too many bytes");
    }
}
