using System.Text.Json.Nodes;

namespace GoldenHost.Tests.Aws;

/// <summary>The committed part of the AWS provider's schema.</summary>
internal sealed class AwsSchema
{
    private readonly JsonObject _schema = JsonNode.Parse(File.ReadAllText(Repository.Path("compat/Pulumi.Aws/schema.json")))!.AsObject();

    public bool IsTaggable(string token) => _schema[token] is { } resource && resource["inputs"]!.AsObject().ContainsKey("tags");
}
