using Golden.Engine.Plan;

namespace Golden.Engine.Policies;

/// <summary>Judges a plan before anything is created. The seam to the policy pack.</summary>
public interface IPlanPolicies
{
    /// <param name="plan">Every resource with inputs (secrets and unknowns marked), options, parent and dependencies.</param>
    /// <param name="files">How policies count in this run.</param>
    /// <param name="cancellationToken">Ends the judging.</param>
    Task<PolicyReport> JudgeAsync(DeploymentPlan plan, PolicyFiles files, CancellationToken cancellationToken);
}
