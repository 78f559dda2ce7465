namespace SdkGenerator.Emit;

internal static class Names
{
    /// <summary>"Pulumi.Aws.Ec2.Instance" is "Instance" in namespace "Pulumi.Aws.Ec2".</summary>
    public static (string Namespace, string Class) Split(string fullName)
    {
        var dot = fullName.LastIndexOf('.');
        return (fullName[..dot], fullName[(dot + 1)..]);
    }

    /// <summary>Where a type goes below the generated folder of its package.</summary>
    public static string FileOf(string package, string fullName) =>
        string.Join('/', fullName[(package.Length + 1)..].Split('.')) + ".cs";

    /// <summary>A schema name as parameter; the @ keeps words of C# apart and is no part of the name.</summary>
    public static string Parameter(string schemaName) => "@" + schemaName;

    /// <summary>Types of the SDK by their full names, because packages have classes and namespaces of the same names.</summary>
    public static string Qualify(string csType) => csType.Replace("Pulumi.", "global::Pulumi.", StringComparison.Ordinal);
}
