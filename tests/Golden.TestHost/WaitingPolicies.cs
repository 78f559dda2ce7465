using Golden.Engine.Plan;
using Golden.Engine.Policies;

namespace Golden.TestHost;

/// <summary>Policies that say in the file <c>judging</c> that they are at work and then take for ever, if <c>JUDGE=forever</c>.</summary>
internal sealed class WaitingPolicies : IPlanPolicies
{
    public async Task<PolicyReport> JudgeAsync(DeploymentPlan plan, PolicyFiles files, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("JUDGE") != "forever") return PolicyReport.None;
        await File.WriteAllTextAsync("judging", "", cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return PolicyReport.None;
    }
}
