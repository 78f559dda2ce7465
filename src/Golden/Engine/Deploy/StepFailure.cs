using Golden.Engine.Plan;

namespace Golden.Engine.Deploy;

/// <summary>A step that did not succeed.</summary>
/// <param name="Step">Which.</param>
/// <param name="Message">For people, without secrets.</param>
public sealed record StepFailure(Step Step, string Message);
