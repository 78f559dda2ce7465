using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>One run of a program against mocks.</summary>
internal sealed class DeploymentRun
{
    // What the Pulumi CLI takes as "the errors have been shown".
    private const int ErrorsWereLogged = 32;

    private Stack? _stack;

    public DeploymentRun(IMocks mocks, TestOptions options)
    {
        ProjectName = options.ProjectName ?? "project";
        StackName = options.StackName ?? "stack";
        OrganizationName = options.OrganizationName ?? "organization";
        RootDirectory = options.RootDirectory;
        IsDryRun = options.IsPreview ?? true;
        Monitor = new MockMonitor(mocks, ProjectName, StackName);
        Registrar = new ResourceRegistrar(this);
        Invoker = new Invoker(Monitor);
    }

    public string ProjectName { get; }

    public string StackName { get; }

    public string OrganizationName { get; }

    public string? RootDirectory { get; }

    public bool IsDryRun { get; }

    public ConfigValues Settings { get; } = ConfigValues.FromEnvironment();

    public TaskMonitor Tasks { get; } = new();

    /// <summary>Messages that make the run fail.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    public MockMonitor Monitor { get; }

    public ResourceRegistrar Registrar { get; }

    public Invoker Invoker { get; }

    public Stack Stack
    {
        get => _stack ?? throw new InvalidOperationException(
            "Trying to acquire Deployment.Stack before 'Run' was called.");
        set => _stack = value;
    }

    /// <summary>Creates the stack and waits for everything it started, or for the first failure.</summary>
    public async Task RunAsync(Func<Stack> createStack)
    {
        ImmutableArray<Exception> failures = TryCreate(createStack) is { } failure
            ? [failure]
            : await Tasks.IdleOrFailedAsync().ConfigureAwait(false);
        if (failures.Length > 0)
        {
            var logged = failures.Count(Report);
            Environment.ExitCode = logged > 0 ? ErrorsWereLogged : 1;
        }
    }

    private Exception? TryCreate(Func<Stack> createStack)
    {
        try
        {
            var stack = createStack();
            stack.RegisterPropertyOutputs();
            Tasks.Add(stack.Outputs.DataTask);
            return null;
        }
#pragma warning disable CA1031 // Whatever a program throws is an error of the run.
        catch (Exception ex)
#pragma warning restore CA1031
        {
            return ex;
        }
    }

    // False: could not be shown as an error of the run.
    private bool Report(Exception exception)
    {
        switch (exception)
        {
            case LogException:
                Console.Error.WriteLine(
                    $"Error occurred trying to send logging message to engine:\n{exception}");
                return false;
            case RunException:
                Errors.Enqueue(exception.Message);
                return true;
            case ResourceException resourceException:
                Errors.Enqueue(resourceException.HideStack ? exception.Message : exception.ToString());
                return true;
            default:
                Errors.Enqueue($"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an "
                    + $"unhandled exception:\n{exception}");
                return true;
        }
    }
}
