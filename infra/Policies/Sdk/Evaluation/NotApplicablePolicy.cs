namespace Policies.Sdk.Evaluation;

/// <summary>A policy that had nothing to say, and why.</summary>
public sealed record NotApplicablePolicy(string PolicyName, string Reason);
