using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>The types an output may have.</summary>
internal static class TargetTypes
{
    private static readonly ImmutableHashSet<Type> Simple =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object), typeof(Asset), typeof(Archive),
        typeof(AssetOrArchive), typeof(JsonElement),
    ];

    private static readonly ImmutableHashSet<Type> Generic =
    [
        typeof(Nullable<>), typeof(Union<,>), typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>),
        typeof(Output<>),
    ];

    /// <exception cref="InvalidOperationException">The type, or one inside it, cannot be an output's.</exception>
    public static void Check(string context, Type type) => Check(context, type, []);

    /// <summary>Checks the values of a dictionary of arguments; the given wrappers are looked into.</summary>
    public static void CheckValues(string context, IEnumerable<object?> values, params Type[] wrappers)
    {
        HashSet<Type> seen = [];
        foreach (var type in values.OfType<object>().Select(value => value.GetType()))
        {
            var isWrapped = type.IsConstructedGenericType && wrappers.Contains(type.GetGenericTypeDefinition());
            Check(context, isWrapped ? type.GenericTypeArguments[0] : type, seen);
        }
    }

    /// <summary>The constructor by which an output type is made; null if it is not clear which.</summary>
    public static ConstructorInfo? ConstructorOf(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        var marked = Array.Find(all, c => c.GetCustomAttribute<OutputConstructorAttribute>() is not null);
        var open = all.Where(constructor => constructor.IsPublic).ToList();
        return marked ?? (open.Count == 1 ? open[0] : null);
    }

    /// <summary>The string or number an enumeration struct stands for.</summary>
    public static object? EnumValue(string context, object value)
    {
        var type = value.GetType();
        var conversion = ExplicitConversion(type);
        if (conversion?.ReturnType != typeof(string) && conversion?.ReturnType != typeof(double))
        {
            throw new InvalidOperationException(
                $"Expected {type.FullName} to have an explicit conversion operator to String or Double.\n\t{context}");
        }

        return conversion.Invoke(null, [value]);
    }

    /// <summary>The constructor of an enumeration struct that takes a string or a number.</summary>
    public static ConstructorInfo? EnumConstructor(Type type, Type underlying)
        => type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [underlying]);

    private static MethodInfo? ExplicitConversion(Type type)
        => type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);

    private static void Check(string context, Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || Simple.Contains(type) || type.IsAssignableTo(typeof(Resource))
            || (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int)))
        {
            return;
        }

        if (type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            CheckEnum(type);
        }
        else if (type.IsConstructedGenericType)
        {
            CheckGeneric(context, type, seen);
        }
        else
        {
            CheckOutputType(context, type, seen);
        }
    }

    private static void CheckEnum(Type type)
    {
        var underlying = new[] { typeof(string), typeof(double) }.FirstOrDefault(t => EnumConstructor(type, t) is not null)
            ?? throw new InvalidOperationException(
                $"{type.FullName} had [EnumTypeAttribute], but did not contain constructor with a single String or Double parameter.");
        if (ExplicitConversion(type)?.ReturnType != underlying)
        {
            throw new InvalidOperationException(
                $"{type.FullName} had [EnumTypeAttribute], but did not contain an explicit conversion operator to {underlying.FullName}.");
        }
    }

    private static void CheckGeneric(string context, Type type, HashSet<Type> seen)
    {
        var definition = type.GetGenericTypeDefinition();
        if (!Generic.Contains(definition))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n"
                + "    The only generic types allowed are ImmutableArray<...> and ImmutableDictionary<string, ...>");
        }

        if (definition == typeof(ImmutableDictionary<,>) && type.GenericTypeArguments[0] != typeof(string))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n"
                + "    The only allowed ImmutableDictionary 'TKey' type is 'String'.");
        }

        foreach (var argument in type.GenericTypeArguments)
        {
            Check(context, argument, seen);
        }
    }

    private static void CheckOutputType(string context, Type type, HashSet<Type> seen)
    {
        if (type.GetCustomAttribute<OutputTypeAttribute>() is null)
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}. Allowed types are:\n"
                + "    String, Boolean, Int32, Double,\n"
                + "    Nullable<...>, ImmutableArray<...> and ImmutableDictionary<string, ...> or\n"
                + "    a class explicitly marked with the [OutputTypeAttribute].");
        }

        var constructor = ConstructorOf(type) ?? throw new InvalidOperationException(
            $"{type.FullName} had [OutputTypeAttribute], but did not contain constructor marked with [OutputConstructorAttribute].");
        foreach (var parameter in constructor.GetParameters())
        {
            Check($"{type.FullName}({parameter.Name})", parameter.ParameterType, seen);
        }
    }
}
