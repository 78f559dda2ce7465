using Golden.Engine.Values;

namespace Golden.Engine.Programs;

/// <param name="Id"><c>null</c>: not known yet, or a component.</param>
/// <param name="Outputs">May hold unknown values in a preview.</param>
public sealed record RegisteredResource(string? Id, PropertyObject Outputs);
