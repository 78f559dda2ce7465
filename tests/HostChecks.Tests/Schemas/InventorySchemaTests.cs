using HostChecks.Tests.Support;

namespace HostChecks.Tests.Schemas;

[Trait("Category", "Docker")]
public sealed class InventorySchemaTests(EngineFixture engine, SchemaFixture schemas) : IClassFixture<EngineFixture>, IClassFixture<SchemaFixture>
{
    [SkippableFact]
    public async Task The_inventory_of_a_real_engine()
    {
        var run = await AppRun.RunAsync([], "", "inventory", "--local", "--docker", engine.Daemon.UnixEndpoint.ToString(), "--format", "json");

        Assert.Contains("risky", run.Out, StringComparison.Ordinal);
        Assert.Equal("", await schemas.OwnAsync("inventory", run.Out));
    }
}
