namespace Golden.Engine.Policies;

/// <param name="Policy">Name of the policy.</param>
/// <param name="Level">Whether it stops the deployment.</param>
/// <param name="Urn">The resource; empty for the stack as a whole.</param>
/// <param name="Message">Found versus allowed, without secrets.</param>
public sealed record PolicyViolation(string Policy, PolicyLevel Level, string Urn, string Message);
