using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace GoldenHost.Tests.Aws;

/// <summary>The committed part of the AWS provider's schema: which resources and inputs exist.</summary>
internal sealed class AwsSchema
{
    private readonly JsonObject _schema = JsonNode.Parse(File.ReadAllText(Repository.Path("compat/Pulumi.Aws/schema.json")))!.AsObject();

    public bool Has(string token) => _schema.ContainsKey(token);

    public ImmutableHashSet<string> Inputs(string token) => [.. InputsOf(token).Select(input => input.Key)];

    public ImmutableHashSet<string> Required(string token) => [.. InputsOf(token).Where(input => (bool)input.Value!["required"]!).Select(input => input.Key)];

    private JsonObject InputsOf(string token) => _schema[token]!["inputs"]!.AsObject();
}
