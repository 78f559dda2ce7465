using System.Collections.Immutable;
using Golden.Engine.Config;
using Golden.Engine.Deploy;
using Golden.Engine.Policies;
using Golden.Engine.Programs;
using Golden.Engine.Providers;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Cli.Deployments;

/// <summary>One stack, opened for one command: its files, its state, and the engine put together.</summary>
public sealed class StackSession
{
    private readonly Workspace _workspace;
    private readonly ProjectFile _project;
    private readonly ImmutableArray<ConfigValue> _values;
    private readonly EngineParts _parts;

    private StackSession(Workspace workspace, string stack, ProjectFile project, ImmutableArray<ConfigValue> values, EngineParts parts, IDeploymentLog log, Redactor redactor)
    {
        _workspace = workspace;
        _project = project;
        _values = values;
        _parts = parts;
        Stack = stack;
        Redactor = redactor;
        var keyFile = SecretBoxes.DefaultKeyFile();
        var passphrase = Environment.GetEnvironmentVariable(SecretBoxes.PassphraseVariable);
        Store = parts.OpenStore(Path.Combine(workspace.StateFolder, stack + ".json"), new SecretBoxes(passphrase, keyFile));
        Deployer = new Deployer(
            new ProgramRun(parts.Program, workspace.Root), new ProviderCatalogue(workspace.Root, parts.Clock), Store, log, redactor);
    }

    public string Stack { get; }

    public string Project => _project.Name;

    public IStateStore Store { get; }

    public Deployer Deployer { get; }

    public Redactor Redactor { get; }

    public IPlanPolicies Policies => _parts.Policies;

    /// <exception cref="UserErrorException">No such stack, or its files are wrong.</exception>
    public static StackSession Open(string stack, IReadOnlyList<string> overrides, EngineParts parts, Terminal terminal)
    {
        var workspace = parts.Workspace;
        StackName.Check(stack, workspace);
        try
        {
            var project = ProjectFile.Read(workspace.ProjectFile);
            var values = StackFile.Read(workspace.StackFile(stack), project.Name).Values
                .AddRange(overrides.Select(o => ConfigOverride.Parse(o, project.Name)));
            var redactor = new Redactor();
            return new StackSession(workspace, stack, project, values, parts, new ConsoleLog(terminal, redactor), redactor);
        }
        catch (ConfigException e)
        {
            throw new UserErrorException(e.Message, innerException: e);
        }
    }

    /// <summary>Takes the stack's lock for a command that changes it.</summary>
    public StateLock Lock(string operation) =>
        StateLock.Take(Path.Combine(_workspace.StateFolder, Stack + ".lock"), $"golden {operation}");

    public StackState LoadState() => Store.Load() ?? new StackState { Project = Project, Stack = Stack };

    /// <summary>The configuration, complete and judged.</summary>
    /// <returns>With it the state, in which everything is kept that was chosen.</returns>
    /// <exception cref="UserErrorException">It is wrong; the message has every error.</exception>
    public (StackConfig Config, StackState State) Configure(StackState state)
    {
        var resolver = new ConfigResolver(_project, _parts.GeneratedSettings);
        var problems = resolver.Check(_values);
        var (config, generated) = resolver.Resolve(Stack, _values, state.GeneratedConfig);
        Redactor.Learn(generated);

        // A secret in clear is passed on as what it is, so that the program's report has all errors of the file.
        var clear = problems.Select(p => p.Key).ToImmutableHashSet(StringComparer.Ordinal);
        using (var published = (config with { SecretKeys = config.SecretKeys.Except(clear) }).Publish())
        {
            if (_parts.Program.CheckConfiguration() is { } report) throw new UserErrorException(report);
        }

        if (!problems.IsEmpty) throw new UserErrorException(new ConfigException(problems).Message);
        return (config, state with { GeneratedConfig = generated });
    }
}
