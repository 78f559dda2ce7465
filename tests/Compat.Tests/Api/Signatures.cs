using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Serialization;

namespace Compat.Tests.Api;

/// <summary>Writes members as the API listings do.</summary>
internal sealed class Signatures(bool withNullability)
{
    private readonly NullabilityInfoContext _nullability = new();

    public static string Constraints(IEnumerable<Type> parameters)
        => string.Concat(parameters.Where(parameter => parameter.IsGenericParameter).Select(parameter =>
        {
            var attributes = parameter.GenericParameterAttributes;
            var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
            List<string> words =
            [
                .. attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? new[] { "class" } : [],
                .. isStruct ? new[] { "struct" } : [],
                .. parameter.GetGenericParameterConstraints()
                    .Where(type => type != typeof(ValueType)).Select(type => TypeName.Of(type)),
                .. !isStruct && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)
                    ? new[] { "new()" }
                    : [],
            ];
            return words.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", words)}";
        }));

    public string Constructor(ConstructorInfo constructor)
        => $"{Protected(constructor)}ctor({Parameters(constructor)})";

    public string Delegate(MethodInfo invoke) => $"{Return(invoke)} ({Parameters(invoke)})";

    // Whether a method is virtual is not told apart: it differs between an override and a sealed one.
    public string Method(MethodInfo method)
    {
        var isAbstract = method is { IsAbstract: true, DeclaringType.IsInterface: false } ? "abstract " : "";
        var generic = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
            : "";
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var constraints = method.IsGenericMethod ? Constraints(method.GetGenericArguments()) : "";
        return $"{Protected(method)}{Static(method)}{isAbstract}{method.Name}{generic}({extension}{Parameters(method)})"
            + $" -> {Return(method)}{constraints}{Marks(method)}";
    }

    public string Property(PropertyInfo property, Func<MethodBase?, bool> isVisible)
    {
        var accessor = (property.GetMethod ?? property.SetMethod)!;
        var name = property.GetIndexParameters() is { Length: > 0 } keys
            ? $"this[{string.Join(", ", keys.Select(key => TypeName.Of(key.ParameterType)))}]"
            : property.Name;
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers()
            .Contains(typeof(IsExternalInit)) == true;
        var get = isVisible(property.GetMethod) ? "get; " : "";
        var set = !isVisible(property.SetMethod) ? "" : isInit ? "init; " : "set; ";
        var type = TypeName.Of(property.PropertyType, withNullability ? _nullability.Create(property) : null);
        return $"{Static(accessor)}{name} : {type} {{ {get}{set}}}{Marks(property)}";
    }

    public string Field(FieldInfo field)
    {
        var type = TypeName.Of(field.FieldType, withNullability ? _nullability.Create(field) : null);
        return $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{field.Name} : {type}";
    }

    private static string Protected(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Marks(MemberInfo member)
        => string.Concat(member.GetCustomAttributesData().Select(data => data.AttributeType.Name switch
        {
            "InputAttribute" => $" [Input({string.Join(", ", data.ConstructorArguments.Select(a => $"{a.Value}"))})]",
            "OutputAttribute" => $" [Output({data.ConstructorArguments[0].Value})]",
            "QueryStringParameterAttribute" =>
                $" [QueryStringParameter({string.Join(", ", data.ConstructorArguments.Select(a => $"{a.Value}"))})]",
            "ObsoleteAttribute" => " [Obsolete]",
            nameof(DataMemberAttribute) => $" [DataMember({data.NamedArguments
                .FirstOrDefault(a => a.MemberName == nameof(DataMemberAttribute.Name)).TypedValue.Value})]",
            _ => "",
        }));

    private string Return(MethodInfo method)
        => TypeName.Of(method.ReturnType, withNullability ? _nullability.Create(method.ReturnParameter) : null);

    private string Parameters(MethodBase method)
        => string.Join(", ", method.GetParameters().Select(Parameter));

    private string Parameter(ParameterInfo parameter)
    {
        var kind = parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef ? parameter.IsIn ? "in " : "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params "
            : "";
        var type = TypeName.Of(parameter.ParameterType, withNullability ? _nullability.Create(parameter) : null);
        return $"{kind}{type} {parameter.Name}{Default(parameter)}";
    }

    private static string Default(ParameterInfo parameter)
        => !parameter.HasDefaultValue ? ""
            : " = " + parameter.DefaultValue switch
            {
                null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
                    ? "default"
                    : "null",
                string text => $"\"{text}\"",
                bool flag => flag ? "true" : "false",
                var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
            };
}
