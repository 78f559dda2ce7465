namespace Policies.Sdk.Evaluation;

/// <summary>A policy's own code failed. The run must end: a policy that did not run has not passed.</summary>
public sealed class PolicyFailedException(string message, Exception inner) : Exception(message, inner);
