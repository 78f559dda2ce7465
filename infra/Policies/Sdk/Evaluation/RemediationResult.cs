using System.Collections.Immutable;

namespace Policies.Sdk.Evaluation;

/// <summary>What the remediations of a pack did to one resource, in order; each saw the changes of those before it.</summary>
public sealed record RemediationResult(ImmutableArray<Remediation> Remediations, ImmutableArray<NotApplicablePolicy> NotApplicable);
