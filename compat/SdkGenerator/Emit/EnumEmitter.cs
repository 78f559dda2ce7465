using System.Collections.Immutable;
using SdkGenerator.Schema;

namespace SdkGenerator.Emit;

/// <summary>An open enumeration of texts.</summary>
internal static class EnumEmitter
{
    /// <summary>"ec2.Tenancy" is named wherever it is used; the C# type there tells the namespace.</summary>
    public static string FullName(string package, string name, ProviderSchema schema)
    {
        var (module, type) = name.Contains('.', StringComparison.Ordinal) ? Names.Split(name) : ("", name);
        var prefix = module.Length == 0
            ? package
            : schema.Entries.Values.Select(e => Names.Split(e.CsClass).Namespace)
                .First(n => n.EndsWith($".{module}", StringComparison.OrdinalIgnoreCase));
        return $"{prefix}.{type}";
    }

    public static string Emit(string fullName, ImmutableDictionary<string, string> values)
    {
        var (@namespace, name) = Names.Split(fullName);
        var code = new CodeWriter(@namespace);
        code.Line("[EnumType]").Open($"public readonly struct {name} : IEquatable<{name}>")
            .Line("private readonly string _value;")
            .Member($"private {name}(string value) => _value = value;").Line();
        foreach (var (member, value) in values.OrderBy(v => v.Key, StringComparer.Ordinal))
            code.Line($"public static {name} {member} {{ get; }} = new(\"{value}\");");

        code.Member($"public static bool operator ==({name} left, {name} right) => left.Equals(right);")
            .Member($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);")
            .Member($"public static explicit operator string({name} value) => value._value;")
            .Member($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);")
            .Member($"public bool Equals({name} other) => string.Equals(_value, other._value, StringComparison.Ordinal);")
            .Member("public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;")
            .Member("public override string ToString() => _value;");
        return code.Close().ToString();
    }
}
