using System.CommandLine;
using Golden.Engine.Plan;
using Golden.Engine.Policies;
using HostChecks;

namespace Golden.Cli.Deployments;

/// <summary><c>golden preview</c>: plan and policies, nothing changed, no credentials.</summary>
internal static class PreviewCommand
{
    public static Command Create(Func<EngineParts> parts, Terminal terminal)
    {
        var command = new Command("preview", "Show what `up` would do, judged by the policies; changes nothing and needs no credentials");
        var input = StackInput.AddTo(command);
        var policies = PolicyOptions.AddTo(command);
        var format = new Option<string>("--format") { Description = "table, json, markdown or sarif", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "markdown", "sarif");
        var diff = new Option<bool>("--diff") { Description = "Also show the inputs of what is created" };
        command.Options.Add(format);
        command.Options.Add(diff);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            StackSession.Open(parsed.GetValue(input.Stack)!, parsed.GetValue(input.Config)!, parts(), terminal),
            policies.Read(parsed), parsed.GetValue(format)!, parsed.GetValue(diff), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(StackSession session, PolicyFiles files, string format, bool diff, Terminal terminal, CancellationToken cancellationToken)
    {
        var (config, state) = session.Configure(session.LoadState());
        var planner = new StackPlanner(session, files, terminal);
        var (plan, policies) = await planner.PlanAsync(config, state, cancellationToken);
        switch (format)
        {
            case "table":
                new PlanTable(terminal.Result, diff).Write(plan);
                planner.ShowPolicies(policies, terminal.Result);
                break;
            case "json":
                await terminal.Out.WriteLineAsync(PlanJson.Write(plan, policies));
                break;
            default:
                var document = policies.Documents.GetValueOrDefault(format)
                    ?? throw new UserErrorException($"The policies make no {format} report; use --format table or json.");
                await terminal.Out.WriteLineAsync(document());
                break;
        }

        if (!plan.Refused.IsEmpty) await terminal.Error.WriteLineAsync(Refusal.Note(session.Stack));
        return policies.Stops ? ExitCodes.Failing : ExitCodes.Fine;
    }
}
