namespace Pulumi;

/// <summary>What a resource hook runs.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);
