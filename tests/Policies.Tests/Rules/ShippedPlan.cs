using System.Collections.Immutable;
using Golden.Engine.Config;
using Golden.Engine.Deploy;
using Golden.Engine.Plan;
using Golden.Engine.Programs;
using Golden.Engine.Providers;
using Golden.Engine.State;
using Golden.Engine.Values;
using Golden.Judging;
using GoldenHost;
using Policies.Rules;
using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Evaluation;

namespace Policies.Tests.Rules;

/// <summary>The plan of Pulumi.prod.yaml, made once by the embedded engine, without credentials.</summary>
public sealed class ProductionPlan() : ShippedPlan("prod");

/// <summary>The plan of Pulumi.local.yaml.</summary>
public sealed class LocalPlan() : ShippedPlan("local");

/// <summary>The plan of a stack that the repository ships.</summary>
public abstract class ShippedPlan(string stack) : IAsyncLifetime
{
    /// <summary>A program reads its configuration from the process's environment, and xunit makes fixtures side by side.</summary>
    private static readonly SemaphoreSlim _one = new(1);

    private readonly string _root = Repository.Root;

    public DeploymentPlan Plan { get; private set; } = null!;

    public ImmutableArray<PolicyResource> Resources { get; private set; }

    public StackContext Stack { get; private set; } = StackContext.Unknown;

    public async Task InitializeAsync()
    {
        var project = ProjectFile.Read(Path.Combine(_root, "Pulumi.yaml"));
        var values = StackFile.Read(Path.Combine(_root, $"Pulumi.{stack}.yaml"), project.Name).Values;
        var (config, _) = new ConfigResolver(project, [new GeneratedSetting("goldenhost:localPorts", settings => settings.GetValueOrDefault("goldenhost:target") == "local", () => PropertyValue.Of("""{"first":22000,"count":64}"""))]).Resolve(stack, values, PropertyObject.Empty);
        var program = new StackProgram<GoldenHostStack>(options => new GoldenHostStack(options));
        var deployer = new Deployer(
            new ProgramRun(program, _root), new ProviderCatalogue(_root, TimeProvider.System), new NoState(), new NoLog(), new Redactor());
        await _one.WaitAsync();
        try
        {
            Plan = await deployer.PlanAsync(config, new StackState { Project = project.Name, Stack = stack });
        }
        finally
        {
            _one.Release();
        }

        Resources = PlannedResources.Of(Plan);
        Stack = new StackContext { Project = project.Name, Stack = stack, DryRun = true, Config = config.Values, SecretConfigKeys = config.SecretKeys };
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public async Task<PackReport> JudgeAsync(IEnumerable<PolicyResource> resources, PackConfiguration? configuration = null, TimeProvider? time = null)
    {
        var pack = GoldenPack.Create();
        var evaluator = Sdk.Plan.Evaluator(pack, configuration, Stack, time);
        return await new PolicyPackRunner(pack, evaluator, Baseline.Waivers.WaiverBook.Empty, TimeProvider.System).RunAsync([.. resources], CancellationToken.None);
    }

    private sealed class NoState : IStateStore
    {
        public StackState? Load() => null;

        public void Save(StackState state) => throw new InvalidOperationException("A plan saves nothing.");

        public void Delete() => throw new InvalidOperationException("A plan deletes nothing.");
    }

    private sealed class NoLog : IDeploymentLog
    {
        public void Started(Step step) { }

        public void Finished(Step step, TimeSpan took) { }

        public void Failed(Step step, string message) { }

        public void Note(string text) { }

        public void Line(string name, string text) { }
    }
}
