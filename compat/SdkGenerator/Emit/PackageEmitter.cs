using System.Collections.Immutable;
using SdkGenerator.Schema;

namespace SdkGenerator.Emit;

/// <summary>All files of a package.</summary>
internal static class PackageEmitter
{
    public static IEnumerable<KeyValuePair<string, string>> Emit(string package, ProviderSchema schema)
    {
        KeyValuePair<string, string> File(string fullName, string text) => new(Names.FileOf(package, fullName), text);

        yield return File($"{package}.Utilities", UtilitiesEmitter.Emit(package, schema.Version));

        foreach (var (token, entry) in schema.Entries)
        {
            if (entry.IsFunction)
            {
                yield return File(entry.CsClass, FunctionEmitter.Emit(token, entry));
                yield return File($"{entry.CsClass}Args", ArgsEmitter.Emit($"{entry.CsClass}Args", "InvokeArgs", Plain(entry)));
                yield return File($"{entry.CsClass}InvokeArgs", ArgsEmitter.Emit($"{entry.CsClass}InvokeArgs", "InvokeArgs", entry.Inputs));
                yield return File($"{entry.CsClass}Result", OutputTypeEmitter.Emit($"{entry.CsClass}Result", entry.Outputs));
                continue;
            }

            var isProvider = ResourceEmitter.IsProvider(token);
            yield return File(entry.CsClass, ResourceEmitter.Emit(package, token, entry));
            yield return File($"{entry.CsClass}Args", ArgsEmitter.Emit($"{entry.CsClass}Args", "ResourceArgs", WithSecrets(entry), isProvider));
            if (entry.StateInputs is { } state)
                yield return File($"{entry.CsClass}State", ArgsEmitter.Emit($"{entry.CsClass}State", "ResourceArgs", StateInputs.Of(entry, state)));
        }

        foreach (var type in schema.Types.Values)
        {
            if (type is { CsInput: { } input, Input: { } inputs })
                yield return File(input, ArgsEmitter.Emit(input, IsPlain(inputs) ? "InvokeArgs" : "ResourceArgs", inputs));
            if (type is { CsOutput: { } output, Output: { } outputs })
                yield return File(output, OutputTypeEmitter.Emit(output, outputs));
        }

        foreach (var (name, values) in schema.Enums)
        {
            var fullName = EnumEmitter.FullName(package, name, schema);
            yield return File(fullName, EnumEmitter.Emit(fullName, values));
        }
    }

    private static ImmutableSortedDictionary<string, PropertySchema> Plain(EntrySchema function) =>
        function.Inputs.ToImmutableSortedDictionary(
            p => p.Key, p => p.Value with { CsType = function.PlainInputs![p.Key] }, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, PropertySchema> WithSecrets(EntrySchema resource) =>
        resource.Inputs.ToImmutableSortedDictionary(
            p => p.Key, p => p.Value with { Secret = p.Value.Secret || resource.SecretInputs.Contains(p.Key) }, StringComparer.Ordinal);

    private static bool IsPlain(ImmutableSortedDictionary<string, PropertySchema> inputs) =>
        !inputs.Values.Any(p => p.CsType.StartsWith("Input", StringComparison.Ordinal));
}
