using System.Text.Json;

namespace GoldenHost.Tests.Running;

/// <summary>Compares two runs.</summary>
internal static class Changes
{
    /// <summary>Inputs that differ, as <c>name.input</c>, and resources that only one run has, as <c>name</c>.</summary>
    public static string[] Between(ProgramRun before, ProgramRun after)
    {
        var old = before.Resources.ToDictionary(resource => resource.Name, StringComparer.Ordinal);
        var present = after.Resources.ToDictionary(resource => resource.Name, StringComparer.Ordinal);
        return
        [
            .. old.Keys.Except(present.Keys).Concat(present.Keys.Except(old.Keys))
                .Concat(old.Keys.Intersect(present.Keys).SelectMany(name => Between(old[name], present[name])))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Between(RecordedResource before, RecordedResource after) =>
        before.Inputs.Keys.Union(after.Inputs.Keys)
            .Where(input => Text(before, input) != Text(after, input))
            .Select(input => $"{before.Name}.{input}");

    private static string? Text(RecordedResource resource, string input) =>
        resource.Inputs.TryGetValue(input, out var value) ? JsonSerializer.Serialize(value) : null;
}
