using System.Text;
using Baseline.Rendering;
using Golden.Cli.PolicyPacks;
using Policies.Tests.Rules;

namespace Policies.Tests.Wire;

/// <summary>What <c>golden policies build</c> makes: machine code where that can be had. It must start and judge like the rest.</summary>
[Collection(DotnetCollection.Name)]
public sealed class PublishedPackTests(NodeClient node)
{
    [Fact]
    public async Task Starts_in_both_ways_and_judges_real_user_data()
    {
        await new PackPublisher(Repository.Root).PublishAsync(CancellationToken.None);
        var instance = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(instance, Convert.ToBase64String(UserData.Render(SampleNode.Spec, SampleNode.Key)), Encoding.ASCII);
            await node.RunFileAsync("published.test.mjs", atLeast: 4, ("GOLDEN_PUBLISHED", Path.Combine(Repository.Root, PackPublisher.PublishedFolder)), ("GOLDEN_USER_DATA", instance));
        }
        finally
        {
            File.Delete(instance);
        }
    }
}
