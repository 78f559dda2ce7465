using System.Text.Json.Nodes;
using EndToEnd.Support;

namespace EndToEnd.Proofs;

/// <summary>What happens on the node is known off the node.</summary>
public abstract class LogProofs(NodeFixture fixture) : NodeProofs(fixture)
{
    private readonly string _canary = $"canary-{Guid.NewGuid():N}";

    [Fact]
    public async Task A_message_of_the_node_arrives()
    {
        await Fixture.Node.RunAsync($"logger -t proof {_canary}");
        var message = await Fixture.Logs.WaitForAsync(_canary, IsLogger);
        Assert.Equal(Fixture.Fleet.Name, Text(message, "host"));
    }

    [Fact]
    public async Task A_line_of_a_container_arrives_with_its_id_name_and_image()
    {
        var container = await Container.RunAsync(Fixture.Docker, $"echo {_canary}");
        var message = await Fixture.Logs.WaitForAsync(_canary, line => Text(line, "container_id").Length > 0);
        Assert.Equal(container.Id, Text(message, "container_id"));
        Assert.NotEmpty(Text(message, "container_name"));
        Assert.Equal(TinyImage.Name, Text(message, "image"));
    }

    [Fact]
    public async Task The_start_of_a_container_arrives_as_an_event()
    {
        var container = await Container.RunAsync(Fixture.Docker, "echo started");
        await Fixture.Logs.WaitForAsync(container.Id, line => Text(line, "app") == "docker-events" && Text(line, "msg").Contains("\"start\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_lost_while_the_collector_is_down()
    {
        var id = "";
        await Fixture.Logs.WhileStoppedAsync(async () =>
        {
            await Fixture.Node.RunAsync($"logger -t proof {_canary}");
            id = (await Container.RunAsync(Fixture.Docker, $"echo {_canary}")).Id;
        });
        await Fixture.Logs.WaitForAsync(_canary, IsLogger);
        await Fixture.Logs.WaitForAsync(_canary, line => Text(line, "container_id") == id);
    }

    private static bool IsLogger(JsonObject message) => Text(message, "app") == "proof";

    private static string Text(JsonObject message, string name) => message[name]?.ToString() ?? "";
}
