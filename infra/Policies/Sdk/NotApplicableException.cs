namespace Policies.Sdk;

/// <summary>Ends a policy that has nothing to say about a resource; see <see cref="ResourceValidationArgs.NotApplicable"/>.</summary>
public sealed class NotApplicableException(string reason) : Exception(reason);
