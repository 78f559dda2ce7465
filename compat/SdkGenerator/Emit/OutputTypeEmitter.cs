using System.Collections.Immutable;
using SdkGenerator.Schema;

namespace SdkGenerator.Emit;

/// <summary>A result of a function, or an object within a resource's outputs.</summary>
internal static class OutputTypeEmitter
{
    public static string Emit(string fullName, ImmutableSortedDictionary<string, PropertySchema> outputs)
    {
        var (@namespace, name) = Names.Split(fullName);
        var code = new CodeWriter(@namespace);
        code.Line("[OutputType]").Open($"public sealed class {name}");
        foreach (var output in outputs.Values)
            code.Line($"public readonly {Names.Qualify(output.CsType)} {output.Cs};");

        code.Line();
        var parameters = outputs.Select(p => $"{Names.Qualify(p.Value.CsType)} {Names.Parameter(p.Key)}");
        code.Line("[OutputConstructor]").Open($"private {name}({string.Join(", ", parameters)})");
        foreach (var (key, output) in outputs)
            code.Line($"{output.Cs} = {Names.Parameter(key)};");
        return code.Close().Close().ToString();
    }
}
