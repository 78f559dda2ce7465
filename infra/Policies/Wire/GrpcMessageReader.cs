using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;

namespace Policies.Wire;

/// <summary>Reads the one message of a unary call: a byte that says "not compressed", four bytes of length, the message.</summary>
internal static class GrpcMessageReader
{
    /// <summary>What the Pulumi CLI accepts and sends at most.</summary>
    public const int MaximumLength = 400 << 20;

    private const int HeaderLength = 5;

    /// <summary>Memory grows with what arrives, never with what a header merely announces.</summary>
    private const int FirstAllocation = 64 << 10;

    /// <exception cref="GrpcException">The frame is compressed, too long, cut short or followed by something.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(PipeReader body, CancellationToken cancellation)
    {
        var buffer = Array.Empty<byte>();
        var header = new byte[HeaderLength];
        var (received, length) = (0, -1);
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            var data = read.Buffer;
            while (!data.IsEmpty)
            {
                if (length < 0)
                {
                    var part = data.Slice(0, Math.Min(data.Length, HeaderLength - received));
                    part.CopyTo(header.AsSpan(received));
                    received += (int)part.Length;
                    data = data.Slice(part.Length);
                    if (received < HeaderLength) continue;
                    length = LengthOf(header);
                    received = 0;
                }
                else
                {
                    var part = data.Slice(0, Math.Min(data.Length, length - received));
                    if (part.IsEmpty) throw new GrpcException(GrpcStatus.Internal, "More than one message in a unary call.");
                    buffer = Grow(buffer, received + (int)part.Length, length);
                    part.CopyTo(buffer.AsSpan(received));
                    received += (int)part.Length;
                    data = data.Slice(part.Length);
                }
            }

            body.AdvanceTo(read.Buffer.End);
            if (!read.IsCompleted) continue;
            return length >= 0 && received == length
                ? buffer.AsMemory(0, length)
                : throw new GrpcException(GrpcStatus.Internal, "The message was cut short.");
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> header)
    {
        if (header[0] != 0) throw new GrpcException(GrpcStatus.Unimplemented, "Compressed messages are not supported.");
        var length = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        return length <= MaximumLength
            ? (int)length
            : throw new GrpcException(GrpcStatus.ResourceExhausted, $"The message has {length} bytes; allowed: {MaximumLength}.");
    }

    private static byte[] Grow(byte[] buffer, int needed, int length)
    {
        if (needed <= buffer.Length) return buffer;
        var size = Math.Min(length, Math.Max(Math.Max(needed, FirstAllocation), (int)Math.Min(2L * buffer.Length, MaximumLength)));
        var grown = GC.AllocateUninitializedArray<byte>(size);
        buffer.CopyTo(grown, 0);
        return grown;
    }
}
