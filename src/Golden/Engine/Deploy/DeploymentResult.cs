using System.Collections.Immutable;
using Golden.Engine.Values;

namespace Golden.Engine.Deploy;

/// <summary>How a deployment ended.</summary>
/// <param name="Outputs">The stack's outputs; of the state when it failed.</param>
/// <param name="Failures">Empty when everything succeeded.</param>
public sealed record DeploymentResult(PropertyObject Outputs, ImmutableArray<StepFailure> Failures)
{
    public bool Succeeded => Failures.IsEmpty;
}
