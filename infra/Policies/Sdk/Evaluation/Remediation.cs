using Policies.Sdk.Values;

namespace Policies.Sdk.Evaluation;

/// <summary>What a remediation did: changed inputs, or why it could not run.</summary>
/// <param name="PolicyName">The policy.</param>
/// <param name="Description">Its description.</param>
/// <param name="Properties">All inputs after the change; <c>null</c> when it could not run.</param>
/// <param name="Diagnostic">Why it could not run; <c>null</c> when it did.</param>
public sealed record Remediation(string PolicyName, string Description, PolicyObject? Properties, string? Diagnostic);
