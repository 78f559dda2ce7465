using Policies.Sdk.Values;

namespace Policies.Sdk;

/// <summary>
/// Changes the planned inputs of a resource so that it complies. Runs at level <see cref="EnforcementLevel.Remediate"/>
/// only; at other levels its validation (when it has one) says what is wrong.
/// </summary>
public sealed record RemediationPolicy : ResourceValidationPolicy
{
    /// <summary>Returns the changed inputs (see <see cref="PolicyObject.With"/>), or <c>null</c> when nothing has to change.</summary>
    public required Func<ResourceValidationArgs, PolicyObject?> Remediate { get; init; }
}
