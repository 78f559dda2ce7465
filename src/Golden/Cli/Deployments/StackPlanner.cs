using Golden.Engine.Config;
using Golden.Engine.Plan;
using Golden.Engine.Policies;
using Golden.Engine.State;
using HostChecks;
using Pulumi;
using Spectre.Console;

namespace Golden.Cli.Deployments;

/// <summary>Plans a stack, has the plan judged, and shows both.</summary>
internal sealed class StackPlanner(StackSession session, PolicyFiles files, Terminal terminal)
{
    /// <exception cref="UserErrorException">The program failed.</exception>
    public async Task<(DeploymentPlan Plan, PolicyReport Policies)> PlanAsync(StackConfig config, StackState state, CancellationToken cancellationToken)
    {
        try
        {
            // A program that hangs can be left: a plan changes nothing.
            var plan = await session.Deployer.PlanAsync(config, state).WaitAsync(cancellationToken);
            return (plan, await session.Policies.JudgeAsync(plan, files, cancellationToken));
        }
        catch (Exception e) when (e is RunException or AggregateException)
        {
            throw new UserErrorException(
                $"The program failed while it was planned; nothing was changed.\n{session.Redactor.Redact(e.Message)}", ExitCodes.Usage, e);
        }
    }

    public void ShowPolicies(PolicyReport report, IAnsiConsole console)
    {
        foreach (var violation in report.Violations)
        {
            var level = violation.Level == PolicyLevel.Mandatory ? "mandatory" : "advisory";
            var where = violation.Urn.Length == 0 ? "" : Engine.Programs.Urns.Name(violation.Urn) + ": ";
            console.Write(new Text($"[{level}] {violation.Policy}: {where}{violation.Message}", violation.Level == PolicyLevel.Mandatory ? new Style(Color.Red) : new Style(Color.Yellow)));
            console.WriteLine();
        }

        if (report.Judged > 0) terminal.Error.WriteLine($"{report.Judged} policies judged the plan: {report.Violations.Length} violations.");
    }
}
