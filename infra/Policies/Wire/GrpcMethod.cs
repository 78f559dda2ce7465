using Google.Protobuf;

namespace Policies.Wire;

/// <summary>A unary method: bytes in, message out.</summary>
internal sealed class GrpcMethod(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask<IMessage>> handler)
{
    /// <summary>
    /// Nesting that a request may have, in protobuf messages; an object in an object takes three. The library's own
    /// limit of 100 is less than a Kubernetes resource definition has.
    /// </summary>
    private const int MaximumNesting = 1500;

    public ValueTask<IMessage> InvokeAsync(ReadOnlyMemory<byte> request, CancellationToken cancellation) => handler(request, cancellation);

    public static GrpcMethod Of<TRequest>(Func<TRequest, CancellationToken, ValueTask<IMessage>> handler)
        where TRequest : IMessage<TRequest>, new()
    {
        var parser = new MessageParser<TRequest>(() => new TRequest());
        return new GrpcMethod((bytes, cancellation) => handler(Parse(parser, bytes), cancellation));
    }

    public static GrpcMethod Of<TRequest>(Func<TRequest, IMessage> handler) where TRequest : IMessage<TRequest>, new() =>
        Of<TRequest>((request, _) => ValueTask.FromResult(handler(request)));

    /// <exception cref="GrpcException">Not a message, or nested too deeply.</exception>
    private static TRequest Parse<TRequest>(MessageParser<TRequest> parser, ReadOnlyMemory<byte> bytes) where TRequest : IMessage<TRequest>
    {
        try
        {
            return parser.ParseFrom(bytes.Span);
        }
        catch (InvalidProtocolBufferException)
        {
            // Slower, and deep enough for the few requests that need it.
            return ParseDeep(parser, bytes);
        }
    }

    private static TRequest ParseDeep<TRequest>(MessageParser<TRequest> parser, ReadOnlyMemory<byte> bytes) where TRequest : IMessage<TRequest>
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var input = CodedInputStream.CreateWithLimits(stream, int.MaxValue, MaximumNesting);
            return parser.ParseFrom(input);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new GrpcException(GrpcStatus.Internal, $"Malformed request: {e.Message}");
        }
    }
}
