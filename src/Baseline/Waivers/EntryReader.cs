using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Baseline.Waivers;

/// <summary>One mapping of the file: reports unknown keys, and values that are missing or not text.</summary>
internal sealed class EntryReader
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly Action<int, string> _report;

    public EntryReader(YamlMappingNode mapping, ImmutableArray<string> allowed, Action<int, string> report)
    {
        _report = report;
        Line = (int)mapping.Start.Line;
        foreach (var (key, value) in mapping)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (allowed.Contains(name))
                _values[name] = value;
            else
                report((int)key.Start.Line, $"unknown key '{name}'; allowed: {string.Join(", ", allowed)}");
        }
    }

    /// <summary>Line of the file, from 1.</summary>
    public int Line { get; }

    public YamlNode? Node(string key) => _values.GetValueOrDefault(key);

    public string? Optional(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value;
            case var other:
                _report((int)other.Start.Line, $"'{key}' must be text");
                return null;
        }
    }

    public string? Required(string key)
    {
        var value = Optional(key);
        if (value is null && Node(key) is not YamlMappingNode and not YamlSequenceNode)
            _report(Line, $"'{key}' is missing");
        return value;
    }
}
