namespace Policies.Sdk;

/// <summary>Time limits in seconds; 0 when not set.</summary>
public sealed record PolicyCustomTimeouts(double Create = 0, double Update = 0, double Delete = 0, double Read = 0);
