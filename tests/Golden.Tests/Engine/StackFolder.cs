using System.Collections.Immutable;
using Golden.Engine.Config;
using Golden.Engine.Deploy;
using Golden.Engine.Plan;
using Golden.Engine.Programs;
using Golden.Engine.Providers;
using Golden.Engine.State;
using Golden.Engine.Values;
using Golden.TestHost;

namespace Golden.Tests.Engine;

/// <summary>A project in a temporary folder whose resources a test writes as JSON, and an engine in this process.</summary>
internal sealed class StackFolder : IDisposable
{
    public StackFolder()
    {
        Root = Directory.CreateTempSubdirectory("golden-stack-").FullName;
        Directory.CreateDirectory(Path.Combine(Root, ".golden"));
        Store = new FileStateStore(StateFile, new SecretBoxes(null, Path.Combine(Root, "key")));
    }

    public string Root { get; }

    public string StateFile => Path.Combine(Root, ".golden", "local.json");

    public ManualClock Clock { get; } = new();

    public FileStateStore Store { get; }

    public Redactor Redactor { get; } = new();

    public StackState State => Store.Load() ?? new StackState { Project = "test", Stack = "local" };

    /// <summary>Of the last plan or run.</summary>
    public RecordingLog Log { get; private set; } = new();

    public Task<DeploymentPlan> PlanAsync(string resources) => Deployer().PlanAsync(Config(resources), State);

    public Task<DeploymentResult> UpAsync(string resources, CancellationToken cancellationToken = default) =>
        Deployer().UpAsync(Config(resources), State, cancellationToken);

    public async Task<IReadOnlyList<string>> StepsAsync(string resources)
    {
        var result = await UpAsync(resources);
        Assert.Empty(result.Failures);
        return Log.Steps;
    }

    public Task<DeploymentResult> DestroyAsync() => Deployer().DestroyAsync(State, CancellationToken.None);

    public Deployer Deployer()
    {
        Log = new RecordingLog();
        var program = new StackProgram<TestStack>(options => new TestStack(options));
        return new Deployer(new ProgramRun(program, Root), new ProviderCatalogue(Root, Clock), Store, Log, Redactor);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static StackConfig Config(string resources) => new(
        "test", "local", ImmutableSortedDictionary<string, string>.Empty.Add("test:resources", resources), [], []);
}
