using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Gives the output properties of a new resource their outputs.</summary>
internal static class OutputSources
{
    /// <param name="resource">The resource; a component's own outputs are its author's job, unless it is remote.</param>
    /// <param name="remote">Whether all outputs come from the engine.</param>
    public static ImmutableDictionary<string, IOutputSource> Assign(Resource resource, bool remote)
    {
        var sources = ImmutableDictionary.CreateBuilder<string, IOutputSource>();
        foreach (var property in resource.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is { } attribute
                && (remote || resource is not ComponentResource || property.DeclaringType == typeof(Resource)))
            {
                sources.Add(attribute.Name ?? property.Name, Assign(resource, property, attribute));
            }
        }

        return sources.ToImmutable();
    }

    private static IOutputSource Assign(Resource resource, PropertyInfo property, OutputAttribute attribute)
    {
        var name = $"[Output] {resource.GetType().FullName}.{property.Name}";
        var type = property.PropertyType;
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw RunException.OutputsHaveIncorrectType([attribute.Name!]);
        }

        // A private setter is only visible on the type that declares it.
        var setter = property.DeclaringType!.GetMethod(
                "set_" + property.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new InvalidOperationException($"{name} did not have a 'set' method");
        var valueType = type.GenericTypeArguments[0];
        TargetTypes.Check(name, valueType);
        var source = (IOutputSource)Activator.CreateInstance(
            typeof(OutputSource<>).MakeGenericType(valueType), resource)!;
        setter.Invoke(resource, [source.Output]);
        return source;
    }
}
