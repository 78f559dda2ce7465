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
        return Of(shape, bytes => parser.ParseFrom(bytes.Span), handler);
    }

    /// <param name="shape">What is checked of the request before it is read.</param>
    /// <param name="read">Makes of the bytes what the handler wants. They are never changed, so it may keep parts of them.</param>
    /// <param name="handler">Answers it.</param>
    public static GrpcMethod Of<TRequest>(MessageShape shape, Func<ReadOnlyMemory<byte>, TRequest> read, Func<TRequest, CancellationToken, ValueTask<IMessage>> handler) =>
        new((bytes, cancellation) => handler(Read(read, shape, bytes), cancellation));

    public static GrpcMethod Of<TRequest>(MessageShape shape, Func<TRequest, IMessage> handler) where TRequest : IMessage<TRequest>, new() =>
        Of<TRequest>(shape, (request, _) => ValueTask.FromResult(handler(request)));

    /// <exception cref="GrpcException">It cannot be read.</exception>
    private static TRequest Read<TRequest>(Func<ReadOnlyMemory<byte>, TRequest> read, MessageShape shape, ReadOnlyMemory<byte> bytes)
    {
        RequestGuard.Check(bytes.Span, shape);
        try
        {
            return read(bytes);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new GrpcException(GrpcStatus.Internal, $"Malformed request: {e.Message}");
        }
    }
}
