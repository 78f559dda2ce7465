using System.Collections.Concurrent;
using System.Collections.Immutable;
using Golden.Engine.Config;
using Golden.Engine.Programs;
using Golden.Engine.Values;
using Pulumi;

namespace Golden.Tests.Engine.Programs;

/// <summary>Keeps the goals of one run and gives nothing back.</summary>
internal sealed class RecordingRegistrar : IRegistrar
{
    private readonly ConcurrentDictionary<string, ResourceGoal> _goals = new(StringComparer.Ordinal);

    public Task<RegisteredResource> RegisterAsync(ResourceGoal goal)
    {
        _goals[goal.Name] = goal;
        return Task.FromResult(new RegisteredResource(null, PropertyObject.Empty));
    }

    /// <summary>Goals by name of a program that constructs resources in a stack.</summary>
    public static async Task<IReadOnlyDictionary<string, ResourceGoal>> RunAsync(Action construct)
    {
        var registrar = new RecordingRegistrar();
        var config = new StackConfig("test", "local", ImmutableSortedDictionary<string, string>.Empty, [], []);
        await new ProgramRun(new StackProgram<ActionStack>(options => new ActionStack(options, construct)), Path.GetTempPath()).RunAsync(config, preview: true, registrar);
        return registrar._goals;
    }

    private sealed class ActionStack : Stack
    {
        public ActionStack(StackOptions options, Action construct)
            : base(options) => construct();
    }
}
