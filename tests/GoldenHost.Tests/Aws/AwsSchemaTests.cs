using GoldenHost.Tests.Running;

namespace GoldenHost.Tests.Aws;

[Collection(StackCollection.Name)]
public sealed class AwsSchemaTests
{
    private readonly AwsSchema _schema = new();

    [Fact]
    public async Task Every_token_and_input_exists_and_every_required_input_is_given()
    {
        var resources = (await ProgramRun.Of("prod", Everything)).Resources.Where(IsAws).ToArray();

        Assert.True(resources.Length > 40, $"{resources.Length} resources");
        Assert.All(resources, resource =>
        {
            Assert.True(_schema.Has(resource.Type), resource.Type);
            Assert.Empty(resource.Inputs.Keys.Except(_schema.Inputs(resource.Type)));
            Assert.Empty(_schema.Required(resource.Type).Except(resource.Inputs.Keys));
        });
    }

    [Fact]
    public async Task Everything_that_can_carry_tags_does()
    {
        var taggable = (await ProgramRun.Of("prod", Everything)).Resources.Where(resource => IsAws(resource) && _schema.Inputs(resource.Type).Contains("tags")).ToArray();

        Assert.True(taggable.Length > 30, $"{taggable.Length} resources");
        Assert.All(taggable, resource =>
        {
            var tags = resource.Object("tags");
            Assert.Equal(["Environment", "ManagedBy", "Name", "Owner", "Project", "Stack"], tags.Keys.Order(StringComparer.Ordinal));
            Assert.StartsWith("goldenhost-prod-", Assert.IsType<string>(tags["Name"]), StringComparison.Ordinal);
        });
    }

    /// <summary>A stack that uses every feature.</summary>
    private static Dictionary<string, string> Everything => new()
    {
        ["goldenhost:vpcEndpoints"] = """["s3","ecr.api","kms"]""",
        ["goldenhost:dnsServers"] = """["10.20.0.2"]""",
        ["goldenhost:ntpServers"] = """["10.20.0.3"]""",
        ["goldenhost:adminCidrs"] = """["10.20.8.0/24","fd00:1::/32"]""",
    };

    private static bool IsAws(RecordedResource resource) => resource.Type.StartsWith("aws:", StringComparison.Ordinal) || resource.Type == "pulumi:providers:aws";
}
