using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>The engine's part, played by mocks.</summary>
internal sealed class MockMonitor(IMocks mocks, string project, string stack)
{
    private readonly ConcurrentQueue<Resource> _resources = new();
    private readonly ConcurrentDictionary<string, Registration> _registrations = new();

    /// <summary>Everything that was registered or read, in that order.</summary>
    public ImmutableArray<Resource> Resources => [.. _resources];

    public async Task<Registration> RegisterAsync(Resource resource, string importId, PreparedResource prepared)
    {
        _resources.Enqueue(resource);
        if (prepared.Type == Stack.TypeToken)
        {
            return new Registration(NewUrn(prepared), "", ImmutableDictionary<string, object?>.Empty);
        }

        var (id, state) = await AskAsync(prepared, importId).ConfigureAwait(false);
        return Keep(new Registration(NewUrn(prepared), id ?? importId, await ToTreeAsync(state).ConfigureAwait(false)));
    }

    public async Task<Registration> ReadAsync(Resource resource, string id, PreparedResource prepared)
    {
        var (_, state) = await AskAsync(prepared, id).ConfigureAwait(false);
        var registration = new Registration(NewUrn(prepared), id, await ToTreeAsync(state).ConfigureAwait(false));
        _resources.Enqueue(resource);
        return Keep(registration);
    }

    public Registration Find(string urn)
        => _registrations.TryGetValue(urn, out var registration)
            ? registration
            : throw new InvalidOperationException($"Unknown resource {urn}");

    public async Task<object?> CallAsync(
        string token, ImmutableDictionary<string, object?> args, string provider)
        => await ToTreeAsync(await mocks.CallAsync(new MockCallArgs
        {
            Token = token,
            Args = KnownOnly(args),
            Provider = provider,
        }).ConfigureAwait(false)).ConfigureAwait(false);

    public Task RegisterOutputsAsync(string urn, ImmutableDictionary<string, object?> outputs)
        => mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            urn,
            outputs.ToImmutableDictionary(
                pair => pair.Key, pair => new Output<object?>(Deserializer.Deserialize(pair.Value)))));

    private static async Task<ImmutableDictionary<string, object?>> ToTreeAsync(object state)
        => await new Serializer().SerializeAsync(
                "",
                state is IDictionary<string, object> map ? map.ToImmutableDictionary() : state,
                keepResources: true).ConfigureAwait(false) as ImmutableDictionary<string, object?>
            ?? throw new InvalidOperationException($"{state.GetType().FullName} is not a supported argument type");

    // Secrets arrive plain; what is, or contains something, unknown does not arrive.
    private static ImmutableDictionary<string, object> KnownOnly(ImmutableDictionary<string, object?> properties)
        => (from pair in properties
            let data = Deserializer.Deserialize(pair.Value)
            where data.IsKnown && data.Value is not null
            select KeyValuePair.Create(pair.Key, data.Value)).ToImmutableDictionary();

    private Task<(string? Id, object State)> AskAsync(PreparedResource prepared, string id)
        => mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = prepared.Type,
            Name = prepared.Name,
            Inputs = KnownOnly(prepared.Properties),
            Provider = prepared.Provider,
            Id = id,
        });

    private Registration Keep(Registration registration) => _registrations[registration.Urn] = registration;

    // Unlike the engine, mocks name only the outermost parent's type, which is the stack's.
    private string NewUrn(PreparedResource prepared)
    {
        var type = prepared.ParentUrn.Length == 0
            ? prepared.Type
            : $"{prepared.ParentUrn.Split("::")[2].Split('$')[0]}${prepared.Type}";
        return $"urn:pulumi:{stack}::{project}::{type}::{prepared.Name}";
    }
}
