using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration in the environment variable PULUMI_CONFIG, read once a run.</summary>
internal sealed class ConfigValues
{
    private readonly ImmutableDictionary<string, string> _values;

    private ConfigValues(ImmutableDictionary<string, string> values) => _values = values;

    public static ConfigValues FromEnvironment()
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { } json)
        {
            using var document = JsonDocument.Parse(json);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                values[Normalise(property.Name)] = property.Value.ToString();
            }
        }

        return new ConfigValues(values.ToImmutable());
    }

    public string? Get(string key) => _values.GetValueOrDefault(key);

    // "ns:config:key" is an older way to write "ns:key".
    private static string Normalise(string key)
    {
        const string Old = ":config:";
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && key.AsSpan(colon).StartsWith(Old, StringComparison.Ordinal)
            ? $"{key[..colon]}:{key[(colon + Old.Length)..]}"
            : key;
    }
}
