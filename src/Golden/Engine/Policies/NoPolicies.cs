using Golden.Engine.Plan;

namespace Golden.Engine.Policies;

/// <summary>For programs without a policy pack.</summary>
public sealed class NoPolicies : IPlanPolicies
{
    public Task<PolicyReport> JudgeAsync(DeploymentPlan plan, CancellationToken cancellationToken) => Task.FromResult(PolicyReport.None);
}
