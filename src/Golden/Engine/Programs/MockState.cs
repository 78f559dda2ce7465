using System.Collections.Immutable;
using Golden.Engine.Values;
using Pulumi;

namespace Golden.Engine.Programs;

/// <summary>Outputs in the form that the SDK reads from a mock.</summary>
internal static class MockState
{
    /// <summary>
    /// Unknown members are left out: in a preview the SDK makes them unknown by itself, in an update there are none.
    /// </summary>
    public static ImmutableDictionary<string, object> From(PropertyObject outputs) => outputs.Members
        .Where(m => !m.Value.HasUnknown() && m.Value.Plain() is not (PropertyNull or PropertyAsset))
        .ToImmutableDictionary(m => m.Key, m => Convert(m.Value)!);

    private static object? Convert(PropertyValue value) => value switch
    {
        // Secretness survives a mock only as an Output.
        PropertySecret secret => Output.CreateSecret(Convert(secret.Value)),
        PropertyString s => s.Value,
        PropertyBool b => b.Value,
        PropertyNumber n => n.Value,
        PropertyList list => list.Items.Select(Convert).ToImmutableArray(),
        PropertyObject o => o.Members.ToImmutableDictionary(m => m.Key, m => Convert(m.Value)),
        _ => null,
    };
}
