using System.Collections.Immutable;
using System.Text;
using Google.Protobuf;
using Policies.Sdk;
using Policies.Sdk.Values;
using Policies.Wire.Messages;

namespace Policies.Wire;

/// <summary>Resources of the contract as the SDK's.</summary>
internal static class ResourceReader
{
    /// <summary>From an encoded <see cref="AnalyzeRequest"/>, without copying its properties: they are most of it, and no policy may look at most of them.</summary>
    /// <exception cref="InvalidProtocolBufferException">The options or the provider cannot be read.</exception>
    public static PolicyResource Read(ReadOnlyMemory<byte> request)
    {
        var (type, name, urn) = ("", "", "");
        var properties = PolicyObject.Empty;
        var (options, provider) = ((AnalyzerResourceOptions?)null, (AnalyzerProviderResource?)null);
        var reader = new WireReader(request.Span);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case AnalyzeRequest.TypeFieldNumber: type = Encoding.UTF8.GetString(reader.Value); break;
                case AnalyzeRequest.NameFieldNumber: name = Encoding.UTF8.GetString(reader.Value); break;
                case AnalyzeRequest.UrnFieldNumber: urn = Encoding.UTF8.GetString(reader.Value); break;
                case AnalyzeRequest.PropertiesFieldNumber: properties = StructReader.Read(request[reader.Start..reader.End]); break;
                case AnalyzeRequest.OptionsFieldNumber: (options ??= new()).MergeFrom(reader.Value); break;
                case AnalyzeRequest.ProviderFieldNumber: (provider ??= new()).MergeFrom(reader.Value); break;
                default: break;
            }
        }

        return new()
        {
            Type = type,
            Name = name,
            Urn = urn,
            Properties = properties,
            Options = Read(options),
            Provider = Read(provider),
            Parent = options?.Parent,
        };
    }

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
