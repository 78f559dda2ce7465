using System.Collections.Immutable;

namespace Policies.Sdk.Evaluation;

/// <summary>What the policies of a pack said about one resource, or about the stack.</summary>
public sealed record AnalysisResult(
    ImmutableArray<PolicyDiagnostic> Diagnostics, ImmutableArray<NotApplicablePolicy> NotApplicable);
