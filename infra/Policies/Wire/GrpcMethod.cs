using Google.Protobuf;

namespace Policies.Wire;

/// <summary>A unary method: bytes in, message out.</summary>
internal sealed class GrpcMethod(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask<IMessage>> handler)
{
    public ValueTask<IMessage> InvokeAsync(ReadOnlyMemory<byte> request, CancellationToken cancellation) => handler(request, cancellation);

    /// <param name="shape">What is checked of the request before it is read.</param>
    /// <param name="handler">Answers it.</param>
    public static GrpcMethod Of<TRequest>(MessageShape shape, Func<TRequest, CancellationToken, ValueTask<IMessage>> handler)
        where TRequest : IMessage<TRequest>, new()
    {
        var parser = new MessageParser<TRequest>(() => new TRequest());
        return new GrpcMethod((bytes, cancellation) => handler(Parse(parser, shape, bytes.Span), cancellation));
    }

    public static GrpcMethod Of<TRequest>(MessageShape shape, Func<TRequest, IMessage> handler) where TRequest : IMessage<TRequest>, new() =>
        Of<TRequest>(shape, (request, _) => ValueTask.FromResult(handler(request)));

    /// <exception cref="GrpcException">It cannot be read.</exception>
    private static TRequest Parse<TRequest>(MessageParser<TRequest> parser, MessageShape shape, ReadOnlySpan<byte> bytes) where TRequest : IMessage<TRequest>
    {
        RequestGuard.Check(bytes, shape);
        try
        {
            return parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new GrpcException(GrpcStatus.Internal, $"Malformed request: {e.Message}");
        }
    }
}
