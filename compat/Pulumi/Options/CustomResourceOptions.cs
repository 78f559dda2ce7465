namespace Pulumi;

/// <summary>How a resource of a provider is managed.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    public bool? DeleteBeforeReplace { get; set; }

    public List<string> AdditionalSecretOutputs { get => field ??= []; set; }

    public string? ImportId { get; set; }

    public Dictionary<string, string> EnvVarMappings { get => field ??= []; set; }

    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = (options1 ?? new CustomResourceOptions()).Copy();
        var over = (options2 ?? new CustomResourceOptions()).Copy();
        merged.Overlay(over);
        merged.DeleteBeforeReplace = over.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged.ImportId = over.ImportId ?? merged.ImportId;
        merged.AdditionalSecretOutputs.AddRange(over.AdditionalSecretOutputs);
        foreach (var (name, value) in over.EnvVarMappings)
        {
            merged.EnvVarMappings[name] = value;
        }

        return merged;
    }

    internal override ResourceOptions Clone() => Copy();

    private CustomResourceOptions Copy()
        => CopyTo(new CustomResourceOptions
        {
            DeleteBeforeReplace = DeleteBeforeReplace,
            AdditionalSecretOutputs = [.. AdditionalSecretOutputs],
            ImportId = ImportId,
            // Shared, not copied, as in the official package: a merge writes into the first one's map.
            EnvVarMappings = EnvVarMappings,
        });
}
