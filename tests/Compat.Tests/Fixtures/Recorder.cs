using System.Collections.Immutable;
using Pulumi.Testing;

namespace Compat.Tests.Fixtures;

/// <summary>Mocks that record what they are asked and answer with functions a test gives.</summary>
internal sealed class Recorder : IMocks
{
    private readonly Lock _gate = new();

    public List<MockResourceArgs> Resources { get; } = [];

    public List<MockCallArgs> Calls { get; } = [];

    public List<MockRegisterResourceOutputsRequest> Outputs { get; } = [];

    /// <summary>Default: an id made of the name, and the inputs echoed.</summary>
    public Func<MockResourceArgs, Task<(string? Id, object State)>> Answer { get; init; } =
        args => Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));

    /// <summary>Default: the arguments echoed.</summary>
    public Func<MockCallArgs, object> AnswerCall { get; init; } = args => args.Args;

    public static Recorder Returning(object state, string? id = "the-id")
        => new() { Answer = _ => Task.FromResult((id, state)) };

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (_gate)
        {
            Resources.Add(args);
        }

        return Answer(args);
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        lock (_gate)
        {
            Calls.Add(args);
        }

        return Task.FromResult(AnswerCall(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        lock (_gate)
        {
            Outputs.Add(args);
        }

        return Task.CompletedTask;
    }

    public MockResourceArgs Resource(string name) => Resources.Single(args => args.Name == name);

    public ImmutableDictionary<string, object> Inputs(string name) => Resource(name).Inputs;
}
