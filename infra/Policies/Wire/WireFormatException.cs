namespace Policies.Wire;

/// <summary>Bytes that are no protobuf message; the message says what is wrong with them.</summary>
internal sealed class WireFormatException(string message) : Exception(message);
