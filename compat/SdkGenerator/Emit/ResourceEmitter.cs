using System.Collections.Immutable;
using SdkGenerator.Schema;

namespace SdkGenerator.Emit;

/// <summary>The class of a resource or of a provider.</summary>
internal static class ResourceEmitter
{
    private const string ProviderPrefix = "pulumi:providers:";

    public static bool IsProvider(string token) => token.StartsWith(ProviderPrefix, StringComparison.Ordinal);

    public static string Emit(string package, string token, EntrySchema resource)
    {
        var (@namespace, name) = Names.Split(resource.CsClass);
        var code = new CodeWriter(@namespace);
        code.Line($"[{Names.Split(package).Class}ResourceType(\"{token}\")]");
        code.Open($"public partial class {name} : global::Pulumi.{(IsProvider(token) ? "ProviderResource" : "CustomResource")}");
        foreach (var (key, output) in resource.Outputs.Where(p => p.Key is not ("id" or "urn")))
            code.Member($"[Output(\"{key}\")]").Line($"public {Names.Qualify(output.CsType)} {output.Cs} {{ get; private set; }} = null!;");

        var baseType = IsProvider(token) ? token[ProviderPrefix.Length..] : token;
        var args = resource.ArgsRequired ? $"{name}Args args" : $"{name}Args? args = null";
        code.Member($"public {name}(string name, {args}, CustomResourceOptions? options = null)")
            .Line($"    : base(\"{baseType}\", name, args ?? new {name}Args(), MakeResourceOptions(options, \"\"))")
            .Open().Close();

        if (!IsProvider(token))
            Lookup(code, token, name, resource.StateInputs is not null);
        Options(code, resource);
        return code.Close().ToString();
    }

    private static void Lookup(CodeWriter code, string token, string name, bool hasState)
    {
        var (parameter, argument, state) = hasState ? ($", {name}State? state = null", ", state", "state") : ("", "", "null");
        code.Member($"private {name}(string name, Input<string> id{parameter}, CustomResourceOptions? options = null)")
            .Line($"    : base(\"{token}\", name, {state}, MakeResourceOptions(options, id))")
            .Open().Close();
        code.Member($"public static {name} Get(string name, Input<string> id{parameter}, CustomResourceOptions? options = null) =>")
            .Line($"    new(name, id{argument}, options);");
    }

    private static void Options(CodeWriter code, EntrySchema resource)
    {
        code.Line().Open("private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)");
        code.Open("var defaultOptions = new CustomResourceOptions").Line("Version = Utilities.Version,");
        List(code, "AdditionalSecretOutputs", resource.SecretOutputs);
        List(code, "ReplaceOnChanges", resource.ReplaceOnChanges);
        code.Close(";")
            .Line("var merged = CustomResourceOptions.Merge(defaultOptions, options);")
            .Line("merged.Id = id ?? merged.Id;")
            .Line("return merged;")
            .Close();
    }

    private static void List(CodeWriter code, string property, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
            code.Line($"{property} = {{ {string.Join(", ", values.Select(v => $"\"{v}\""))} }},");
    }
}
