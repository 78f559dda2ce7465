using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Docker.DotNet.Http;

/// <summary>Writes a parameters model as a query: booleans as 1/0, maps (filters) as JSON, lists as repeated names.</summary>
internal static class QueryString
{
    /// <exception cref="ArgumentException">A required parameter is null.</exception>
    public static string Of(object parameters) =>
        parameters is null ? "" : string.Join('&', parameters.GetType().GetProperties().SelectMany(p => Pairs(p, parameters)));

    private static IEnumerable<string> Pairs(PropertyInfo property, object parameters)
    {
        if (property.GetCustomAttribute<QueryStringParameterAttribute>() is not { } parameter)
            return [];

        var value = property.GetValue(parameters);
        if (parameter.IsRequired && value is null)
            throw new ArgumentException("Got null/unset value for a required query parameter.", $"{property.DeclaringType}.{property.Name}");

        return parameter.IsRequired || !IsDefault(value)
            ? Texts(value).Select(text => $"{parameter.Name}={Uri.EscapeDataString(text)}")
            : [];
    }

    private static bool IsDefault(object value) =>
        value is null || (value is ValueType && value.Equals(Activator.CreateInstance(value.GetType())));

    private static IEnumerable<string> Texts(object value) => value switch
    {
        string text => [text],
        bool flag => [flag ? "1" : "0"],
        IDictionary map => [JsonSerializer.Serialize(map)],
        IEnumerable<string> list => list,
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        _ => [JsonSerializer.Serialize(value)],
    };
}
