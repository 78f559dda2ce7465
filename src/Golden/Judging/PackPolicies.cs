using System.Collections.Immutable;
using Golden.Cli;
using Golden.Engine.Config;
using Golden.Engine.Plan;
using Golden.Engine.Policies;
using HostChecks;
using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Evaluation;
using Policies.Sdk.Reports;

namespace Golden.Judging;

/// <summary>Runs a policy pack in process over a plan of the embedded engine.</summary>
/// <param name="pack">The pack.</param>
/// <param name="root">The checkout: holds the waivers, and the program for positions in reports.</param>
/// <param name="clock">Decides when ramps and waivers end.</param>
public sealed class PackPolicies(PolicyPack pack, string root, TimeProvider clock) : IPlanPolicies
{
    private const string ProgramFolder = "infra/GoldenHost";

    /// <exception cref="UserErrorException">The waivers or the configuration are wrong, or a policy failed.</exception>
    public async Task<PolicyReport> JudgeAsync(DeploymentPlan plan, PolicyFiles files, CancellationToken cancellationToken)
    {
        try
        {
            var waivers = files.Waivers is { } named ? PolicyWaivers.Read(named) : PolicyWaivers.ReadIn(root);
            var configuration = files.Configuration is { } file ? PackConfigurationFile.Read(file, pack) : PackConfigurationFile.ReadIn(root, pack);
            var evaluator = new PolicyEvaluator(pack, configuration, Context(plan.Config), clock, waivers);
            var report = await new PolicyPackRunner(pack, evaluator, waivers, clock).RunAsync(PlannedResources.Of(plan), cancellationToken);
            return new PolicyReport(
                [.. report.Diagnostics.Select(Violation), .. report.WaiverProblems.Select(p => new PolicyViolation("waivers", PolicyLevel.Advisory, "", $"{files.Waivers ?? PolicyWaivers.FileName} line {p.Line}: {p.Message}"))],
                pack.Policies.Length,
                ImmutableDictionary<string, Func<string>>.Empty
                    .Add("markdown", () => MarkdownReport.Write(report))
                    .Add("sarif", () => SarifReport.Write(report, ProgramPositions.In(root, ProgramFolder), "Pulumi.yaml")));
        }
        catch (PolicyFileException e)
        {
            throw new UserErrorException(e.Message, ExitCodes.Usage, e);
        }
        catch (PolicyFailedException e)
        {
            throw new UserErrorException($"A policy could not judge the plan; nothing was changed.\n{e.Message}", ExitCodes.Incomplete, e);
        }
    }

    private static PolicyViolation Violation(PolicyDiagnostic found) => new(
        found.PolicyName, found.Blocks ? PolicyLevel.Mandatory : PolicyLevel.Advisory, found.Urn, found.Message);

    private StackContext Context(StackConfig config) => new()
    {
        Project = config.Project,
        Stack = config.Stack,
        DryRun = true,
        Config = config.Values,
        SecretConfigKeys = config.SecretKeys,
        RootDirectory = root,
        ProgramDirectory = Path.Combine(root, ProgramFolder),
    };
}
