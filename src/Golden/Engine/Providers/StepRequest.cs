using Golden.Engine.Values;

namespace Golden.Engine.Providers;

/// <summary>One operation on one resource.</summary>
/// <param name="Name">The resource's name, for messages.</param>
/// <param name="Inputs">All known.</param>
/// <param name="Log">Receives output lines of what runs.</param>
/// <param name="Timeout"><c>null</c>: no limit.</param>
public sealed record StepRequest(string Name, PropertyObject Inputs, IStepLog Log, TimeSpan? Timeout = null);
