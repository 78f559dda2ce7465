using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments or outputs as they go to the engine.</summary>
internal sealed record SerializedProperties(
    ImmutableDictionary<string, object?> Values, ImmutableHashSet<Resource> Dependencies)
{
    /// <param name="context">Where the properties are, for errors.</param>
    /// <param name="properties">Properties whose value turns out to be null are left out.</param>
    /// <exception cref="InvalidOperationException">A value cannot be serialised; names the property.</exception>
    public static async Task<SerializedProperties> OfAsync(
        string context, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var serializer = new Serializer();
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, value) in properties)
        {
            try
            {
                var serialized = await serializer.SerializeAsync(
                    $"{context}.{name}", value, keepResources: true).ConfigureAwait(false);
                if (serialized is not null)
                {
                    values[name] = serialized;
                }
            }
            catch (Exception ex)
            {
                throw new InvalidOperationException($"error serializing property \"{name}\": {ex.Message}", ex);
            }
        }

        return new SerializedProperties(values.ToImmutable(), [.. serializer.DependentResources]);
    }
}
