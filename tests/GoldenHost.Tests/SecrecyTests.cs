using System.Text.Json;
using GoldenHost.Tests.Running;

namespace GoldenHost.Tests;

[Collection(StackCollection.Name)]
public sealed class SecrecyTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public async Task Private_keys_and_the_secret_reach_the_engine_only_where_they_are_marked(string stack)
    {
        // Inputs that the program marks itself; keys of TLS resources come out of outputs that are secret already.
        string[] marked = ["stdin", "connection", "userDataBase64", "privateKeyPem", "caPrivateKeyPem"];
        var run = await ProgramRun.Of(stack);

        foreach (var resource in run.Resources)
        {
            foreach (var (input, value) in resource.Inputs.Where(input => !marked.Contains(input.Key)))
            {
                var text = JsonSerializer.Serialize(value);
                Assert.False(text.Contains("PRIVATE", StringComparison.Ordinal) || text.Contains(StackFile.TestSecret, StringComparison.Ordinal), $"{resource.Name}.{input}");
            }
        }
    }

    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public async Task Every_stdin_with_a_private_key_is_secret(string stack)
    {
        foreach (var resource in (await ProgramRun.Of(stack)).Resources.Where(resource => resource.Inputs.TryGetValue("stdin", out var stdin) && ((string)stdin).Contains("PRIVATE", StringComparison.Ordinal)))
        {
            Assert.True(await Outputs.IsSecret(Assert.IsType<Pulumi.Command.Local.CommandArgs>(resource.Args).Stdin), resource.Name);
        }
    }
}
