using Baseline.Waivers;

namespace Policies.Sdk.Evaluation;

/// <summary>One thing a policy said. Free of secrets.</summary>
public sealed record PolicyDiagnostic
{
    public required DiagnosticKind Kind { get; init; }

    public required string PolicyName { get; init; }

    /// <summary>The policy's description.</summary>
    public required string Description { get; init; }

    /// <summary>What people see: description and finding, or why it could not be decided.</summary>
    public required string Message { get; init; }

    public required EnforcementLevel Level { get; init; }

    public PolicySeverity Severity { get; init; }

    /// <summary>URN of the resource; empty for the stack as a whole.</summary>
    public string Urn { get; init; } = "";

    /// <summary>Property that the finding is about, as <c>a.b.0</c>; empty for the whole resource.</summary>
    public string PropertyPath { get; init; } = "";

    /// <summary>The waiver that it is under, for <see cref="DiagnosticKind.Waived"/>.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>Stops a deployment.</summary>
    public bool Blocks => Level == EnforcementLevel.Mandatory;
}
