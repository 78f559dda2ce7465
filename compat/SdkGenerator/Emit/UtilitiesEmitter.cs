namespace SdkGenerator.Emit;

/// <summary>What the classes of a package share.</summary>
internal static class UtilitiesEmitter
{
    public static string Emit(string package, string version)
    {
        var name = Names.Split(package).Class;
        return new CodeWriter(package)
            .Open("internal static class Utilities")
            .Line($"public const string Version = \"{version}\";")
            .Member("public static string? GetEnv(params string[] names) =>")
            .Line("    names.Select(global::System.Environment.GetEnvironmentVariable).FirstOrDefault(value => value is not null);")
            .Line()
            .Open("public static global::Pulumi.InvokeOptions WithDefaults(this global::Pulumi.InvokeOptions? options)")
            .Line("options ??= new global::Pulumi.InvokeOptions();")
            .Line("options.Version ??= Version;")
            .Line("return options;")
            .Close()
            .Line()
            .Open("public static global::Pulumi.InvokeOutputOptions WithDefaults(this global::Pulumi.InvokeOutputOptions? options)")
            .Line("options ??= new global::Pulumi.InvokeOutputOptions();")
            .Line("options.Version ??= Version;")
            .Line("return options;")
            .Close()
            .Line()
            .Line("/// <summary>Marks an argument as secret; also when there is none, as the official SDK does.</summary>")
            .Line("public static Input<T>? Secret<T>(Input<T>? value) =>")
            .Line("    Output.Tuple<Input<T>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);")
            .Close()
            .Line()
            .Line($"internal sealed class {name}ResourceTypeAttribute(string type) : global::Pulumi.ResourceTypeAttribute(type, Utilities.Version);")
            .ToString();
    }
}
