using SdkGenerator.Schema;

namespace SdkGenerator.Emit;

internal static class FunctionEmitter
{
    public static string Emit(string token, EntrySchema function)
    {
        var (@namespace, name) = Names.Split(function.CsClass);
        var optional = function.Inputs.Values.Any(p => p.Required) ? ("", "") : ("?", " = null");
        var code = new CodeWriter(@namespace);
        code.Open($"public static class {name}");
        Method(code, "InvokeAsync", $"{name}Args", optional, "InvokeOptions? options = null", $"Task<{name}Result>");
        Method(code, "Invoke", $"{name}InvokeArgs", optional, "InvokeOptions? options = null", $"Output<{name}Result>");
        Method(code, "Invoke", $"{name}InvokeArgs", ("", ""), "InvokeOutputOptions options", $"Output<{name}Result>");
        return code.Close().ToString();

        void Method(CodeWriter code, string method, string args, (string Mark, string Value) optional, string options, string result) => code
            .Member($"public static {result} {method}({args}{optional.Mark} args{optional.Value}, {options}) =>")
            .Line($"    global::Pulumi.Deployment.Instance.{method}<{name}Result>(\"{token}\", args ?? new {args}(), options.WithDefaults());");
    }
}
