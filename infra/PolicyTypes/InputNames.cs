using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Pulumi;

namespace Policies.Typed;

/// <summary>Names of inputs on the wire, from <c>[Input("name")]</c>. Lists and maps have it on the field behind the property.</summary>
internal static class InputNames
{
    private static readonly ConcurrentDictionary<MemberInfo, string> _names = new();

    /// <exception cref="ArgumentException">Not a member with the attribute.</exception>
    public static string Of(LambdaExpression member) => member.Body is MemberExpression { Expression: ParameterExpression, Member: var property }
        ? _names.GetOrAdd(property, Find)
        : throw new ArgumentException($"'{member}' is not one member of the args class, such as a => a.Name.", nameof(member));

    private static string Find(MemberInfo property) =>
        Read(property) ?? FieldBehind(property) ?? throw new ArgumentException($"{property.DeclaringType}.{property.Name} is no input: it has no [Input(\"name\")].");

    private static string? FieldBehind(MemberInfo property)
    {
        var field = $"_{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}";
        return property.DeclaringType?.GetField(field, BindingFlags.Instance | BindingFlags.NonPublic) is { } found ? Read(found) : null;
    }

    // The attribute does not show its name; the metadata does.
    private static string? Read(MemberInfo member) => member.CustomAttributes
        .FirstOrDefault(a => a.AttributeType == typeof(InputAttribute))?.ConstructorArguments[0].Value as string;
}
