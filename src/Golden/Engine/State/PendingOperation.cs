using Golden.Engine.Values;

namespace Golden.Engine.State;

/// <summary>
/// An external action, written down before it starts and struck out when its result is in the state. One that is
/// still there when a run begins was interrupted: nobody knows how far it got.
/// </summary>
/// <param name="Kind">What was being done.</param>
/// <param name="Urn">To which resource.</param>
/// <param name="Type">Its type, to find the provider.</param>
/// <param name="Inputs">With which inputs; a half-made resource is cleaned up with them.</param>
public sealed record PendingOperation(OperationKind Kind, string Urn, string Type, PropertyObject Inputs);
