using System.Text.Json;
using GoldenHost.Settings;
using GoldenHost.Tests.Running;
using Pulumi;
using Pulumi.Testing;

namespace GoldenHost.Tests;

[Collection(StackCollection.Name)]
public sealed class BrokenStackRunTests
{
    [Fact]
    public async Task A_wrong_stack_registers_nothing_and_shows_the_whole_report()
    {
        var values = StackFile.Load("local").SetItem("goldenhost:nodes", "[]").SetItem("goldenhost:adminCidrs", """["0.0.0.0/0"]""");
        var mocks = new RecordingMocks(preview: false);
        Environment.SetEnvironmentVariable(StackConfig.ValuesVariable, JsonSerializer.Serialize(values));
        Environment.SetEnvironmentVariable(StackConfig.SecretKeysVariable, JsonSerializer.Serialize(new[] { StackFile.SecretKey }));
        try
        {
            var thrown = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<GoldenHostStack>(mocks, new TestOptions { IsPreview = false }));

            Assert.Equal(Assert.Throws<ConfigurationException>(() => SettingsParser.Parse(StackConfig.FromEnvironment())).Message, thrown.Message);
            Assert.StartsWith("2 settings of the stack are wrong; nothing was created.", thrown.Message, StringComparison.Ordinal);
            Assert.Empty(mocks.Inputs);
        }
        finally
        {
            Environment.SetEnvironmentVariable(StackConfig.ValuesVariable, null);
            Environment.SetEnvironmentVariable(StackConfig.SecretKeysVariable, null);
        }
    }
}
