namespace Policies.Sdk.Evaluation;

/// <summary>Why there is a diagnostic.</summary>
public enum DiagnosticKind
{
    /// <summary>The policy is not met.</summary>
    Violation,

    /// <summary>The policy is not met, and somebody has accepted that until a date.</summary>
    Waived,

    /// <summary>The policy needs a value that is not known yet. Advisory.</summary>
    Undecided,

    /// <summary>A property has a type that the policy cannot judge. As bad as a violation.</summary>
    Malformed,

    /// <summary>The policy changed the inputs that were judged. Advisory: only the Pulumi engine changes what is deployed.</summary>
    Repaired,
}
