using System.Collections.Immutable;
using Policies.Sdk;
using Policies.Wire.Messages;

namespace Policies.Wire;

/// <summary>Resources of the contract as the SDK's.</summary>
internal static class ResourceReader
{
    public static PolicyResource Read(AnalyzeRequest from) => new()
    {
        Type = from.Type,
        Name = from.Name,
        Urn = from.Urn,
        Properties = StructReader.Read(from.Properties),
        Options = Read(from.Options),
        Provider = Read(from.Provider),
        Parent = from.Options?.Parent,
    };

    public static PolicyResource Read(AnalyzerResource from) => new()
    {
        Type = from.Type,
        Name = from.Name,
        Urn = from.Urn,
        Properties = StructReader.Read(from.Properties),
        Options = Read(from.Options),
        Provider = Read(from.Provider),
        Parent = from.Parent,
        Dependencies = [.. from.Dependencies],
        PropertyDependencies = from.PropertyDependencies.ToImmutableSortedDictionary(
            d => d.Key, d => d.Value.Urns.ToImmutableArray(), StringComparer.Ordinal),
    };

    private static PolicyResourceOptions Read(AnalyzerResourceOptions? from) => from is null ? PolicyResourceOptions.None : new()
    {
        Protect = from.Protect,
        IgnoreChanges = [.. from.IgnoreChanges],
        DeleteBeforeReplace = from.DeleteBeforeReplaceDefined ? from.DeleteBeforeReplace : null,
        AdditionalSecretOutputs = [.. from.AdditionalSecretOutputs],
        Aliases = [.. from.Aliases],
        CustomTimeouts = from.CustomTimeouts is { } t ? new(t.Create, t.Update, t.Delete, t.Read) : new(),
        Parent = from.Parent.Length == 0 ? null : from.Parent,
    };

    private static PolicyProvider? Read(AnalyzerProviderResource? from) => from is null ? null : new()
    {
        Type = from.Type,
        Name = from.Name,
        Urn = from.Urn,
        Properties = StructReader.Read(from.Properties),
    };
}
