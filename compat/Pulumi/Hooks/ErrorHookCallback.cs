namespace Pulumi;

/// <summary>What an error hook runs; true means try again.</summary>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);
