using GoldenHost.Tests.Running;
using Tests.Shared.Schemas;

namespace GoldenHost.Tests.Components;

[Collection(StackCollection.Name)]
public sealed class SchemaTests
{
    private static readonly SchemaValidator _schemas = SchemaValidator.Load();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_resource_on_aws_has_the_inputs_that_its_provider_knows_and_needs(bool preview) =>
        Judge(await ProgramRun.Of("prod", EveryFeature.OfAws, preview), preview, 60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_local_resource_has_the_inputs_that_its_provider_knows_and_needs(bool preview) =>
        Judge(await ProgramRun.Of("local", preview: preview), preview, 20);

    private static void Judge(ProgramRun run, bool preview, int atLeast)
    {
        var resources = run.Resources.Where(resource => SchemaValidator.IsProviderToken(resource.Type)).ToArray();

        Assert.True(resources.Length >= atLeast, $"{resources.Length} resources");
        Assert.Empty(resources.SelectMany(resource => _schemas.Validate(resource.Type, resource.Inputs, isComplete: !preview).Select(error => $"{resource.Name}: {error}")));
    }
}
