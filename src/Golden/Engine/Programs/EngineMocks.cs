using Golden.Engine.Values;
using Pulumi;
using Pulumi.Testing;

namespace Golden.Engine.Programs;

/// <summary>The engine's side of the SDK's public mock interface.</summary>
internal sealed class EngineMocks(RegistrationBook book, GoalReader goals, IRegistrar registrar, Action<PropertyObject>? outputsKnown) : IMocks
{
    private const string StackType = "pulumi:pulumi:Stack";

    private readonly ArgsReader _reader = new();

    /// <summary>Outputs of the stack, unknowns and secrets marked.</summary>
    public PropertyObject StackOutputs { get; private set; } = PropertyObject.Empty;

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        // Constructors run up to the first real wait; leaving here lets the program's own code go on meanwhile.
        await Task.Yield();
        var registration = book.Get(args.Type!, args.Name!);
        var goal = await goals.ReadAsync(registration, string.IsNullOrEmpty(args.Id) ? null : args.Id);
        var registered = await registrar.RegisterAsync(goal);
        return (registered.Id ?? "", MockState.From(registered.Outputs));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new RunException(
        $"The program calls the function {args.Token}, which needs its provider.\n"
        + "The embedded engine has none: put the answer into the stack's configuration, or use: pulumi preview, pulumi up");

    public async Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        if (Urns.Type(args.Urn) != StackType) return;
        var outputs = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (name, output) in args.Outputs) outputs[name] = (await _reader.ValueAsync(output)).Value;
        StackOutputs = PropertyObject.From(outputs);
        outputsKnown?.Invoke(StackOutputs);
    }
}
