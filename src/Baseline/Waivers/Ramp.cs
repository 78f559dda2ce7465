namespace Baseline.Waivers;

/// <summary>A control or policy that only advises until a date, so that a new rule can be introduced in steps.</summary>
public sealed record Ramp
{
    public string? Control { get; init; }

    public string? Policy { get; init; }

    /// <summary>Last day (UTC) on which a failure does not count.</summary>
    public required DateOnly AdvisoryUntil { get; init; }

    public required string Reason { get; init; }

    public int Line { get; init; }

    public string Subject => Control ?? Policy ?? throw new InvalidOperationException("a ramp names a control or a policy");
}
