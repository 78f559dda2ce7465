using System.Text.Unicode;

namespace Policies.Wire;

/// <summary>
/// Looks through a whole request once, before anything reads it, so that nothing later meets bytes that are no message.
/// Protobuf's own reader would replace bad UTF-8 silently: a policy would then judge another text than the provider gets.
/// </summary>
internal static class RequestGuard
{
    /// <summary>Nesting in protobuf messages; an object in an object takes three. A Kubernetes resource definition needs over 100.</summary>
    private const int MaximumNesting = 1500;

    /// <exception cref="GrpcException">The request is malformed, nested too deeply, or has text that is not UTF-8.</exception>
    public static void Check(ReadOnlySpan<byte> request, MessageShape shape)
    {
        try
        {
            Check(request, shape, MaximumNesting);
        }
        catch (WireFormatException e)
        {
            throw new GrpcException(GrpcStatus.Internal, $"Malformed request: {e.Message}.");
        }
    }

    private static void Check(ReadOnlySpan<byte> message, MessageShape shape, int depth)
    {
        if (depth == 0)
            throw new GrpcException(GrpcStatus.InvalidArgument, $"The request is nested too deeply; allowed: {MaximumNesting} messages, which is {MaximumNesting / 3} objects.");
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (shape.MessageIn(reader.Field) is { } inner) Check(Length(reader), inner, depth - 1);
            else if (shape.IsText(reader.Field) && !Utf8.IsValid(Length(reader)))
                throw new GrpcException(GrpcStatus.InvalidArgument, "The request has text that is not UTF-8.");
        }
    }

    private static ReadOnlySpan<byte> Length(in WireReader reader) =>
        reader.HasLength ? reader.Value : throw new WireFormatException("a text or message has no length");
}
