using System.CommandLine;
using Golden.Engine.Config;
using Golden.Engine.Deploy;
using Golden.Engine.Plan;
using Golden.Engine.Policies;
using Golden.Engine.State;
using HostChecks;
using Pulumi;

namespace Golden.Cli.Deployments;

/// <summary><c>golden up</c>: plan, judge, ask, apply.</summary>
internal static class UpCommand
{
    public static Command Create(Func<EngineParts> parts, Terminal terminal)
    {
        var command = new Command("up", "Plan, create and verify; run again after an interruption and it goes on");
        var input = StackInput.AddTo(command);
        var policies = PolicyOptions.AddTo(command);
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask" };
        command.Options.Add(yes);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = StackSession.Open(parsed.GetValue(input.Stack)!, parsed.GetValue(input.Config)!, parts(), terminal);
            // A wrong configuration creates nothing, not even a lock.
            session.Configure(session.LoadState());
            using var held = session.Lock("up");
            return await InterruptionNote.WatchAsync(session, terminal, () => RunAsync(session, policies.Read(parsed), parsed.GetValue(yes), terminal, cancellationToken));
        });
        return command;
    }

    private static async Task<int> RunAsync(StackSession session, PolicyFiles files, bool yes, Terminal terminal, CancellationToken cancellationToken)
    {
        var (chosen, state) = session.Configure(session.LoadState());
        // What was chosen is kept before anything is made with it, so nothing of it is made up for this run.
        var config = chosen with { StandIns = [] };
        var planner = new StackPlanner(session, files, terminal);
        var (plan, policies) = await planner.PlanAsync(config, state, cancellationToken);
        if (!plan.Empty) new PlanTable(terminal.Progress, details: false).Write(plan);
        planner.ShowPolicies(policies, terminal.Progress);
        if (policies.Stops) throw new UserErrorException("Mandatory policies are violated; nothing was changed.", ExitCodes.Failing);
        Refusal.Check(plan);
        if (!plan.Empty && !await Confirmation.AskAsync("Do it?", yes, terminal, cancellationToken))
        {
            await terminal.Error.WriteLineAsync("Nothing was changed.");
            return ExitCodes.Fine;
        }

        session.Store.Save(state);
        var result = await ApplyAsync(session, config, state, cancellationToken);
        if (result.Succeeded)
        {
            ReadyMessage.Write(session, plan.Empty, result.Outputs, terminal);
            return ExitCodes.Fine;
        }

        await terminal.Error.WriteLineAsync($"Not finished; what was done is kept. After fixing the cause run: ./golden up {session.Stack}");
        return ExitCodes.Failing;
    }

    private static async Task<DeploymentResult> ApplyAsync(StackSession session, StackConfig config, StackState state, CancellationToken cancellationToken)
    {
        try
        {
            return await session.Deployer.UpAsync(config, state, cancellationToken);
        }
        catch (ProtectedException e)
        {
            throw new UserErrorException(e.Message, ExitCodes.Failing, e);
        }
        catch (Exception e) when (e is RunException or AggregateException)
        {
            throw new UserErrorException($"The program failed.\n{session.Redactor.Redact(e.Message)}", ExitCodes.Failing, e);
        }
    }
}
