using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map of inputs. The same key may be added twice only with the same value.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>,
        ICollectionInput
{
    private Input<ImmutableDictionary<string, Input<TValue>>> _elements;

    public InputMap()
        : this(ImmutableDictionary<string, Input<TValue>>.Empty)
    {
    }

    private InputMap(Input<ImmutableDictionary<string, Input<TValue>>> elements)
        : base(Flatten(elements))
        => _elements = elements;

    IOutput ICollectionInput.Elements => _elements.ToOutput();

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Output.Create(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values)
        => Output.Create(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values)
        => values.Apply(ImmutableDictionary.CreateRange);

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values)
        => values.Apply(ImmutableDictionary.CreateRange);

    // A null dictionary flows through as null.
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values)
        => new(values.Apply(plain => plain?.ToImmutableDictionary(pair => pair.Key, pair => (Input<TValue>)pair.Value)!));

    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new(Output.Tuple(first._elements, second._elements).Apply(maps => maps.Item1.SetItems(maps.Item2)));

    public void Add(string key, Input<TValue> value)
        => Set(_elements.Apply(map => map.TryGetValue(key, out var existing)
            ? map.SetItem(key, SameOrFault(key, existing, value))
            : map.Add(key, value)));

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
        => Set(Output.Tuple(_elements, values._elements).Apply(maps => maps.Item1.AddRange(maps.Item2)));

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(
        CancellationToken cancellationToken)
    {
        var empty = ImmutableDictionary<string, TValue>.Empty;
        foreach (var pair in await _output.GetValueAsync(whenUnknown: empty).ConfigureAwait(false))
        {
            yield return pair;
        }
    }

    // Values may be outputs, so whether two are the same is only known once both have resolved.
    private static Output<TValue> SameOrFault(string key, Input<TValue> existing, Input<TValue> added)
        => Output.Tuple(existing, added).Apply(pair => EqualityComparer<TValue>.Default.Equals(pair.Item1, pair.Item2)
            ? pair.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private static Output<ImmutableDictionary<string, TValue>> Flatten(
        Input<ImmutableDictionary<string, Input<TValue>>> elements)
        => elements.Apply(map => map is null
            ? Output.Create((ImmutableDictionary<string, TValue>)null!)
            : Output.All(map.Select(pair => pair.Value.Apply(value => KeyValuePair.Create(pair.Key, value))))
                .Apply(pairs => pairs.ToImmutableDictionary()));

    private void Set(Input<ImmutableDictionary<string, Input<TValue>>> elements)
    {
        _elements = elements;
        _output = Flatten(elements);
    }
}
