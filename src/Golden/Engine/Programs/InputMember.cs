using System.Reflection;
using Pulumi;

namespace Golden.Engine.Programs;

/// <summary>A member with <c>[Input]</c>. The attribute's properties are internal, its constructor arguments are not.</summary>
/// <param name="Name">Name in the schema.</param>
/// <param name="Json">Sent as JSON text.</param>
/// <param name="Get">Reads it.</param>
internal sealed record InputMember(string Name, bool Json, Func<object, object?> Get)
{
    public static InputMember? From(MemberInfo member)
    {
        Func<object, object?>? get = member switch
        {
            FieldInfo field => field.GetValue,
            PropertyInfo property => property.GetValue,
            _ => null,
        };
        var attribute = member.GetCustomAttributesData().FirstOrDefault(a => a.AttributeType == typeof(InputAttribute));
        return get is null || attribute is null
            ? null
            : new InputMember((string)attribute.ConstructorArguments[0].Value!, (bool)attribute.ConstructorArguments[2].Value!, get);
    }
}
