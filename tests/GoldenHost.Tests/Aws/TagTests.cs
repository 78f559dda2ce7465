using GoldenHost.Tests.Running;

namespace GoldenHost.Tests.Aws;

[Collection(StackCollection.Name)]
public sealed class TagTests
{
    private readonly AwsSchema _schema = new();

    [Fact]
    public async Task Everything_that_can_carry_tags_does()
    {
        var taggable = (await ProgramRun.Of("prod", EveryFeature.OfAws)).Resources.Where(resource => _schema.IsTaggable(resource.Type)).ToArray();

        Assert.True(taggable.Length > 30, $"{taggable.Length} resources");
        Assert.All(taggable, resource =>
        {
            var tags = resource.Object("tags");
            Assert.Equal(["Environment", "ManagedBy", "Name", "Owner", "Project", "Stack"], tags.Keys.Order(StringComparer.Ordinal));
            Assert.StartsWith("goldenhost-prod-", Assert.IsType<string>(tags["Name"]), StringComparison.Ordinal);
        });
    }
}
