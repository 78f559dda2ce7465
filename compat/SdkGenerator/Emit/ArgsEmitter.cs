using System.Collections.Immutable;
using System.Text.Json;
using SdkGenerator.Schema;

namespace SdkGenerator.Emit;

/// <summary>Arguments of a resource, a function or an object within them.</summary>
internal static class ArgsEmitter
{
    /// <param name="isProvider">A provider takes everything that is not text as JSON.</param>
    public static string Emit(string fullName, string baseClass, ImmutableSortedDictionary<string, PropertySchema> inputs, bool isProvider = false)
    {
        var (@namespace, name) = Names.Split(fullName);
        var code = new CodeWriter(@namespace);
        code.Open($"public sealed class {name} : global::Pulumi.{baseClass}");
        foreach (var (key, input) in inputs)
            Property(code, key, input, isProvider && input.Type != "string");

        Constructor(code, name, inputs);
        code.Member($"public static new {name} Empty => new();");
        return code.Close().ToString();
    }

    private static void Property(CodeWriter code, string key, PropertySchema input, bool asJson)
    {
        var type = Names.Qualify(input.CsType);
        var attribute = $"[Input(\"{key}\"{(input.Required ? ", required: true" : "")}{(asJson ? ", json: true" : "")})]";
        if (IsCollection(type))
        {
            if (input.Secret)
                throw new NotSupportedException($"{key}: a secret list or map; no schema had one, so write it here as the official SDK does.");
            code.Member(attribute).Line($"private {type}? _{key};");
            Declare(code, input, type).Open()
                .Line($"get => _{key} ??= new {type}();")
                .Line($"set => _{key} = value;")
                .Close();
        }
        else if (input.Secret)
        {
            var nullable = type.EndsWith('?') ? type : type + "?";
            code.Member(attribute).Line($"private {nullable} _{key};");
            Declare(code, input, nullable).Open()
                .Line($"get => _{key};")
                .Line($"set => _{key} = Utilities.Secret(value);")
                .Close();
        }
        else
        {
            if (input.Deprecated)
                code.Member("[Obsolete(\"Deprecated by the provider.\")]").Line(attribute);
            else
                code.Member(attribute);
            var isNullable = type.EndsWith('?') || !input.Required;
            code.Line($"public {type} {input.Cs} {{ get; set; }}{(isNullable || IsValue(type) ? "" : " = null!;")}");
        }
    }

    private static CodeWriter Declare(CodeWriter code, PropertySchema input, string type)
    {
        code.Line();
        if (input.Deprecated)
            code.Line("[Obsolete(\"Deprecated by the provider.\")]");
        return code.Line($"public {type} {input.Cs}");
    }

    private static void Constructor(CodeWriter code, string name, ImmutableSortedDictionary<string, PropertySchema> inputs)
    {
        code.Line().Open($"public {name}()");
        foreach (var input in inputs.Values)
        {
            if (!input.DefaultEnv.IsEmpty)
                code.Line($"{input.Cs} = Utilities.GetEnv({string.Join(", ", input.DefaultEnv.Select(v => $"\"{v}\""))})!;");
            else if (input.Default is { } value)
                code.Line($"{input.Cs} = {Literal(value)};");
        }

        code.Close();
    }

    private static string Literal(JsonElement value) => value.GetRawText();

    private static bool IsCollection(string type) =>
        type.StartsWith("InputList<", StringComparison.Ordinal) || type.StartsWith("InputMap<", StringComparison.Ordinal)
        || type.StartsWith("List<", StringComparison.Ordinal) || type.StartsWith("Dictionary<", StringComparison.Ordinal);

    private static bool IsValue(string type) => type is "bool" or "int" or "double";
}
