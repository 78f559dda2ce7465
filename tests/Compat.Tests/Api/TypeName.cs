using System.Reflection;

namespace Compat.Tests.Api;

/// <summary>Types as the API listings write them: C# words, common namespaces left out, "?" where null is allowed.</summary>
internal static class TypeName
{
    private static readonly HashSet<string> Hidden =
    [
        "System", "System.Collections.Generic", "System.Collections.Immutable", "System.Threading",
        "System.Threading.Tasks",
    ];

    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(ushort)] = "ushort",
        [typeof(void)] = "void",
    };

    /// <param name="type">The type.</param>
    /// <param name="nullability">What is known about null in it; none for packages that say nothing about null.</param>
    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            // The arguments of the underlying type are those of Nullable<> itself here.
            return Plain(underlying, nullability) + "?";
        }

        var isNullable = !type.IsValueType && !type.IsGenericParameter
            && nullability?.ReadState == NullabilityState.Nullable;
        return Plain(type, nullability) + (isNullable ? "?" : "");
    }

    /// <summary>The name of a type where it is defined, with its type parameters.</summary>
    public static string Definition(Type type) => Plain(type, nullability: null);

    private static string Plain(Type type, NullabilityInfo? nullability)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]";
        }

        if (Words.TryGetValue(type, out var word))
        {
            return word;
        }

        var prefix = type.IsNested ? Definition(type.DeclaringType!) + "."
            : Hidden.Contains(type.Namespace ?? "") ? ""
            : type.Namespace + ".";
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0)
        {
            return prefix + type.Name;
        }

        var arguments = type.GetGenericArguments().Select((argument, i) => Of(
            argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{prefix}{type.Name[..tick]}<{string.Join(", ", arguments)}>";
    }
}
