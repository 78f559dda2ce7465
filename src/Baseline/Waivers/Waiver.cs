namespace Baseline.Waivers;

/// <summary>Somebody's decision to live with one failing control or policy until a date.</summary>
public sealed record Waiver
{
    /// <summary>Id of the control; exactly one of this and <see cref="Policy"/> is set.</summary>
    public string? Control { get; init; }

    /// <summary>Name of the policy; exactly one of this and <see cref="Control"/> is set.</summary>
    public string? Policy { get; init; }

    /// <summary>Pattern of node names (<c>*</c> and <c>?</c>).</summary>
    public string Host { get; init; } = "*";

    /// <summary>Pattern of container names; <c>null</c> waives the control for the host as a whole.</summary>
    public string? Container { get; init; }

    /// <summary>Pattern of resource URNs, for policies.</summary>
    public string Urn { get; init; } = "*";

    public required string Reason { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>Last day (UTC) on which it holds.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>Reference into the tracker; may be absent.</summary>
    public string? Ticket { get; init; }

    /// <summary>Line of the file, from 1, for messages.</summary>
    public int Line { get; init; }

    /// <summary>The control or policy that is waived.</summary>
    public string Subject => Control ?? Policy ?? throw new InvalidOperationException("a waiver names a control or a policy");
}
