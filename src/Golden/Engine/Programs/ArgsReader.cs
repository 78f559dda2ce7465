using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Golden.Engine.Values;
using Pulumi;

namespace Golden.Engine.Programs;

/// <summary>
/// Reads the <c>[Input]</c> members of an arguments object through the SDK's public API. Mocks drop what is unknown
/// and tell nothing of secrets and dependencies; this keeps all three. As the SDK does, a list or map with an unknown
/// element is unknown as a whole.
/// </summary>
internal sealed class ArgsReader
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> _members = new();
    private static readonly ConcurrentDictionary<Type, IOutputReader?> _readers = new();

    /// <summary>Members by schema name; those that are null are left out, as in a registration.</summary>
    public async Task<ImmutableSortedDictionary<string, ReadValue>> ReadAsync(object args)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, ReadValue>(StringComparer.Ordinal);
        foreach (var member in _members.GetOrAdd(args.GetType(), Find))
        {
            if (member.Get(args) is not { } value) continue;
            var read = await ValueAsync(value);
            if (read.Value is PropertyNull) continue;
            if (member.Json && !read.Value.HasUnknown()) read = read with { Value = ToJson(read.Value) };
            result[member.Name] = read;
        }

        return result.ToImmutable();
    }

    /// <summary>A value of any kind that arguments may hold.</summary>
    internal async Task<ReadValue> ValueAsync(object? value)
    {
        if (value is null) return ReadValue.Of(PropertyValue.Null);
        if (_readers.GetOrAdd(value.GetType(), CreateReader) is { } reader) return await reader.ReadAsync(value, this);
        return value switch
        {
            string s => ReadValue.Of(PropertyValue.Of(s)),
            bool b => ReadValue.Of(PropertyValue.Of(b)),
            int i => ReadValue.Of(PropertyValue.Of(i)),
            double d => ReadValue.Of(PropertyValue.Of(d)),
            Enum e => ReadValue.Of(PropertyValue.Of(Convert.ToInt32(e, null))),
            JsonElement json => ReadValue.Of(PropertyJson.Read(json)),
            AssetOrArchive asset => ReadValue.Of(new PropertyAsset(asset.GetType().Name)),
            Resource resource => await ValueAsync(resource.Urn),
            InputArgs args => Combine(await ReadAsync(args)),
            IDictionary map => Combine(await EntriesAsync(map)),
            IEnumerable list => await ListAsync(list),
            _ => await StructureAsync(value),
        };
    }

    private static PropertyValue ToJson(PropertyValue value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) PropertyJson.WriteRevealed(writer, value);
        var text = PropertyValue.Of(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
        return value.SecretTexts().Any() ? PropertyValue.SecretOf(text) : text;
    }

    private static ReadValue Combine(ImmutableSortedDictionary<string, ReadValue> members) => new(
        PropertyObject.From(members.Select(m => KeyValuePair.Create(m.Key, m.Value.Value))),
        [.. members.Values.SelectMany(m => m.Dependencies)]);

    private async Task<ImmutableSortedDictionary<string, ReadValue>> EntriesAsync(IDictionary map)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, ReadValue>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in map)
        {
            var read = await ValueAsync(entry.Value);
            if (read.Value is not PropertyNull) result[(string)entry.Key] = read;
        }

        return result.ToImmutable();
    }

    private async Task<ReadValue> ListAsync(IEnumerable list)
    {
        // An ImmutableArray that was never set cannot be enumerated.
        if (IsUnset(list)) return ReadValue.Of(PropertyValue.Null);
        var items = new List<ReadValue>();
        foreach (var item in list) items.Add(await ValueAsync(item));
        return new ReadValue(PropertyValue.ListOf(items.Select(i => i.Value)), [.. items.SelectMany(i => i.Dependencies)]);
    }

    private static bool IsUnset(IEnumerable list) =>
        list.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
        && (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(list)!;

    /// <summary>Enumerations of the SDK, unions, and classes of outputs that are passed on as inputs.</summary>
    private async Task<ReadValue> StructureAsync(object value)
    {
        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Union<,>))
            return await ValueAsync(type.GetProperty("Value")!.GetValue(value));
        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            var convert = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                .First(m => m.Name == "op_Explicit" && (m.ReturnType == typeof(string) || m.ReturnType == typeof(double)));
            return await ValueAsync(convert.Invoke(null, [value]));
        }

        if (type.GetCustomAttribute<OutputTypeAttribute>() is null)
            throw new RunException($"{type.FullName} is not a supported argument type.");
        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public)
            .ToDictionary(f => char.ToLowerInvariant(f.Name[0]) + f.Name[1..], f => f.GetValue(value), StringComparer.Ordinal);
        return Combine(await EntriesAsync(fields));
    }

    private static ImmutableArray<InputMember> Find(Type type)
    {
        var found = ImmutableArray.CreateBuilder<InputMember>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (var member in current.GetMembers(Members | BindingFlags.DeclaredOnly))
            {
                if (InputMember.From(member) is { } input) found.Add(input);
            }
        }

        return found.ToImmutable();
    }

    private static IOutputReader? CreateReader(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (!current.IsGenericType) continue;
            var definition = current.GetGenericTypeDefinition();
            var reader = definition == typeof(Input<>) ? typeof(InputReader<>) : definition == typeof(Output<>) ? typeof(OutputReader<>) : null;
            if (reader is not null) return (IOutputReader)Activator.CreateInstance(reader.MakeGenericType(current.GetGenericArguments()))!;
        }

        return null;
    }
}
