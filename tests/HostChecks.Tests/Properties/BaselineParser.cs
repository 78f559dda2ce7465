using System.Reflection;
using System.Runtime.ExceptionServices;
using Baseline.Parsing;

namespace HostChecks.Tests.Properties;

/// <summary>
/// Every parser of host data in the baseline: the public static methods of its parsing namespace that take a text. Found, not
/// listed, so that a new one cannot be left out.
/// </summary>
internal sealed record BaselineParser(string Name, MethodInfo Method)
{
    public static IReadOnlyList<BaselineParser> All { get; } =
    [
        .. from type in typeof(EvidenceException).Assembly.GetExportedTypes()
           where type.Namespace == typeof(EvidenceException).Namespace
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
           where !method.IsSpecialName && !method.IsGenericMethod
           let parameters = method.GetParameters()
           where parameters.Length > 0 && parameters[0].ParameterType == typeof(string) && parameters.All(parameter => parameter.IsOut || parameter.ParameterType == typeof(string))
           orderby type.Name, method.Name
           select new BaselineParser($"{type.Name}.{method.Name}", method),
    ];

    /// <summary>Parses; what it throws comes out as it was thrown.</summary>
    public void Parse(string text)
    {
        var arguments = Method.GetParameters().Select((parameter, n) => n == 0 ? text : parameter.IsOut ? null : (object)"a file").ToArray();
        try
        {
            // Lazy answers have to be looked at.
            if (Method.Invoke(null, arguments) is System.Collections.IEnumerable items) foreach (var item in items) _ = item;
        }
        catch (TargetInvocationException error)
        {
            ExceptionDispatchInfo.Throw(error.InnerException!);
        }
    }
}
