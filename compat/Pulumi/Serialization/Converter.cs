using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Converts a serialised tree to the type of an output. What does not fit becomes the type's default: the official
/// package logs a warning then, which mocks drop.
/// </summary>
internal static class Converter
{
    public static OutputData<T> Convert<T>(string context, object? tree)
    {
        var data = Convert(context, tree, typeof(T));
        return new OutputData<T>(data.Resources, data.Value is null ? default! : (T)data.Value, data.IsKnown, data.IsSecret);
    }

    public static OutputData<object?> Convert(string context, object? tree, Type type)
    {
        TargetTypes.Check(context, type);
        var data = Deserializer.Deserialize(tree);
        return data with { Value = ConvertOrDefault(data.Value, type) };
    }

    private static object? ConvertOrDefault(object? value, Type type)
        => TryConvert(value, type, out var result) ? result : null;

    private static bool TryConvert(object? value, Type type, out object? result)
    {
        if (value is null)
        {
            result = type.IsValueType && Nullable.GetUnderlyingType(type) is null
                ? Activator.CreateInstance(type)
                : null;
            return true;
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        result = null;
        if (type == typeof(int) || type.IsEnum)
        {
            result = value is not double number ? null : type.IsEnum ? Enum.ToObject(type, (int)number) : (int)number;
        }
        else if (type == typeof(Asset) || type == typeof(AssetOrArchive))
        {
            result = type.IsInstanceOfType(value) ? value : new InvalidAsset();
        }
        else if (type == typeof(Archive))
        {
            result = value as Archive ?? new InvalidArchive();
        }
        else if (type == typeof(JsonElement))
        {
            result = PlainJson.TryFromTree(value, out var element) ? element : null;
        }
        else if (type.IsAssignableTo(typeof(Resource)))
        {
            // The official package would construct the resource's own class by its ResourceTypeAttribute.
            result = value is not Resource || type.IsInstanceOfType(value)
                ? value as Resource
                : throw OfficialSdk.NotCovered($"An output of the resource type {type.FullName}");
        }
        else if (type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            result = value is string or double
                ? TargetTypes.EnumConstructor(type, value.GetType())?.Invoke([value])
                : null;
        }
        else if (type.IsConstructedGenericType)
        {
            result = ConvertGeneric(value, type);
        }
        else if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
        {
            result = value is ImmutableDictionary<string, object?> map ? ConvertObject(map, type) : null;
        }
        else
        {
            result = type.IsInstanceOfType(value) ? value : null;
        }

        return result is not null;
    }

    private static object? ConvertGeneric(object value, Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        if (definition == typeof(Union<,>))
        {
            return TryConvert(value, arguments[0], out var first) ? Call(nameof(Union<int, int>.FromT0), first)
                : TryConvert(value, arguments[1], out var second) ? Call(nameof(Union<int, int>.FromT1), second)
                : null;
        }

        if (definition == typeof(Output<>))
        {
            return TryConvert(value, arguments[0], out var inner) ? Generic(nameof(ToOutput), arguments, inner) : null;
        }

        return definition == typeof(ImmutableArray<>)
            ? value is ImmutableArray<object?> list ? Generic(nameof(ToArray), arguments, list) : null
            : value is ImmutableDictionary<string, object?> map ? Generic(nameof(ToMap), arguments[1..], map) : null;

        object? Call(string method, object? argument) => type.GetMethod(method)!.Invoke(null, [argument]);
    }

    private static object ConvertObject(ImmutableDictionary<string, object?> map, Type type)
    {
        var constructor = TargetTypes.ConstructorOf(type)!;
        var arguments = constructor.GetParameters().Select(parameter =>
        {
            var name = parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
            return ConvertOrDefault(map.GetValueOrDefault(name), parameter.ParameterType);
        });
        return constructor.Invoke([.. arguments]);
    }

    private static object? Generic(string method, Type[] types, object? argument)
        => typeof(Converter).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(types).Invoke(null, [argument]);

    private static Output<T> ToOutput<T>(object? value) => Output.Create((T)value!);

    private static ImmutableArray<T> ToArray<T>(IList list)
        => [.. list.Cast<object?>().Select(ConvertElement<T>)];

    private static ImmutableDictionary<string, T> ToMap<T>(ImmutableDictionary<string, object?> map)
        => map.ToImmutableDictionary(pair => pair.Key, pair => ConvertElement<T>(pair.Value));

    private static T ConvertElement<T>(object? value)
        => ConvertOrDefault(value, typeof(T)) is { } converted ? (T)converted : default!;
}
