using System.Reflection;

namespace Compat.Tests.Api;

/// <summary>
/// Lists what a program can see of an assembly, one line a type or member. The listings of the official packages in
/// this folder have the same form, so two of them can be compared as sets.
/// </summary>
internal sealed class ApiListing(bool withNullability)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Every type has them; whether a type overrides them is not part of its listing.
    private static readonly HashSet<string> Universal = ["Equals", "GetHashCode", "ToString", "Finalize"];

    private readonly Signatures _signatures = new(withNullability);

    public IEnumerable<string> Of(Assembly assembly)
        => assembly.GetTypes().Where(IsVisible).SelectMany(type => new[] { TypeLine(type) }.Concat(MemberLines(type)));

    private static bool IsVisible(Type type)
        => type.IsPublic || (type.IsNestedPublic && IsVisible(type.DeclaringType!));

    private static bool IsVisible(MethodBase? method)
        => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static bool IsDelegate(Type type) => type.BaseType == typeof(MulticastDelegate);

    private string TypeLine(Type type)
    {
        var name = TypeName.Definition(type);
        if (IsDelegate(type))
        {
            return $"{name} : delegate {_signatures.Delegate(type.GetMethod("Invoke")!)}";
        }

        if (type.IsEnum)
        {
            return $"{name} : enum";
        }

        var kind = type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var mark = type.IsDefined(typeof(ObsoleteAttribute), inherit: false) ? " [Obsolete]" : "";
        return $"{name} : {kind}{Parents(type)}{Signatures.Constraints(type.GetGenericArguments())}{mark}";
    }

    private static string Parents(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var own = type.GetInterfaces().Except(inherited).Where(parent => parent.IsVisible).ToList();
        var parents = own.Where(parent => !own.Any(other => other.GetInterfaces().Contains(parent)))
            .Select(parent => TypeName.Of(parent)).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } ancestor && ancestor != typeof(object) && ancestor != typeof(ValueType))
        {
            parents.Insert(0, TypeName.Of(ancestor));
        }

        return parents.Count == 0 ? "" : " : " + string.Join(", ", parents);
    }

    private IEnumerable<string> MemberLines(Type type)
    {
        var name = TypeName.Definition(type);
        if (IsDelegate(type))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(member => $"{name}.{member} = {Convert.ToInt64(
                Enum.Parse(type, member), System.Globalization.CultureInfo.InvariantCulture)}");
        }

        var constructors = type.GetConstructors(Declared & ~BindingFlags.Static)
            .Where(constructor => IsVisible(constructor) && !(type.IsValueType && constructor.GetParameters().Length == 0))
            .Select(_signatures.Constructor);
        var properties = type.GetProperties(Declared)
            .Where(property => IsVisible(property.GetMethod) || IsVisible(property.SetMethod))
            .Select(property => _signatures.Property(property, IsVisible));
        var fields = type.GetFields(Declared)
            .Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly)
            .Select(_signatures.Field);
        var methods = type.GetMethods(Declared)
            .Where(method => IsVisible(method) && !Universal.Contains(method.Name) && !IsAccessor(method))
            .Select(_signatures.Method);
        return constructors.Concat(properties).Concat(fields).Concat(methods).Select(line => $"{name}.{line}");
    }

    private static bool IsAccessor(MethodInfo method)
        => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}
