using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Golden.Tests.Cli;
using Golden.Tests.Engine;
using OpenSsh.Tests;

namespace Golden.Tests.Nodes;

/// <summary>Commands on the nodes of a stack, through the front door.</summary>
[Collection(ProgramCollection.Name)]
public sealed class NodeCommandsTests : IDisposable
{
    /// <summary>Nothing listens on port 1.</summary>
    private const string Two = """
        [{"name":"n1","ssh":{"host":"127.0.0.1","port":1,"user":"golden"}},
         {"name":"n2","ssh":{"host":"127.0.0.1","port":1,"user":"golden"}}]
        """;

    private readonly StackWithNodes _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Status_of_a_stack_without_nodes_says_how_to_make_some()
    {
        var (code, output, error) = await RunAsync("status");
        Assert.Equal((0, ""), (code, output));
        Assert.Contains("./golden up local", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_shows_every_node()
    {
        _stack.HasNodes(Two);
        var (code, output, _) = await RunAsync("status");
        Assert.Equal(0, code);
        Assert.Equal(["node n1  ssh golden@127.0.0.1:1  docker ", "node n2  ssh golden@127.0.0.1:1  docker "], output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Status_is_json_for_programs()
    {
        _stack.HasNodes(Two);
        var json = JsonNode.Parse((await RunAsync("status", "--format", "json")).Out)!;
        Assert.Equal((1, "local", 2), ((int)json["schemaVersion"]!, (string?)json["stack"], json["nodes"]!.AsArray().Count));
        Assert.Empty(json["machines"]!.AsArray());
    }

    [Theory]
    [InlineData("check")]
    [InlineData("drift")]
    [InlineData("shell")]
    [InlineData("docker")]
    public async Task A_node_that_does_not_exist_is_answered_with_those_that_do(string command)
    {
        _stack.HasNodes(Two);
        var (code, _, error) = await RunAsync(command, "n3");
        Assert.Equal((2, "There is no node 'n3'. Nodes of the stack local: n1, n2.\n"), (code, error));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("drift")]
    [InlineData("shell")]
    [InlineData("docker")]
    public async Task A_stack_that_was_never_up_is_answered_with_the_command_for_that(string command)
    {
        var (code, _, error) = await RunAsync(command);
        Assert.Equal(2, code);
        Assert.Contains("Run: ./golden up local", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_judges_one_node_or_all_and_one_that_cannot_be_reached_is_no_pass()
    {
        _stack.HasNodes(Two);
        var (code, output, _) = await RunAsync("check", "n2", "--format", "json");
        Assert.Equal(3, code);
        Assert.Contains("n2", output, StringComparison.Ordinal);
        Assert.DoesNotContain("n1", output, StringComparison.Ordinal);
        Assert.Contains("n1", (await RunAsync("check", "--format", "json")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shell_runs_a_program_on_the_node_and_gives_its_exit_code()
    {
        using var sshd = TestSshd.Start();
        var ssh = new { host = "127.0.0.1", port = sshd.Port, user = Environment.UserName, hostKey = sshd.HostKey, privateKey = sshd.PrivateKey };
        _stack.HasNodes(JsonSerializer.Serialize(new[] { new { name = "n1", ssh } }));
        var made = Path.Combine(_stack.Root, "it's made");
        var (code, _, error) = await RunAsync("shell", "n1", "--", "sh", "-c", $"touch \"{made}\"; exit 7");
        Assert.True(code == 7, string.Create(CultureInfo.InvariantCulture, $"{code}: {error}"));
        Assert.True(File.Exists(made));
    }

    [Theory]
    [InlineData(true, "logs", "web")]
    [InlineData(true, "container", "logs", "web")]
    [InlineData(false, "inspect", "logs")]
    public async Task Who_asks_docker_for_logs_is_told_where_they_are(bool told, params string[] words)
    {
        _stack.HasNodes("""[{"name":"n1","docker":{"endpoint":"unix:///nowhere/docker.sock"}}]""");
        var (_, _, error) = await RunAsync(["docker", "n1", "--", .. words]);
        Assert.Equal(told, error.Contains("./golden logs n1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_than_a_node_before_the_dashes_is_an_error_that_shows_the_form()
    {
        _stack.HasNodes(Two);
        var (code, _, error) = await RunAsync("docker", "n1", "ps");
        Assert.Equal(2, code);
        Assert.Contains("./golden docker n1 -- ps", error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Out, string Error)> RunAsync(params string[] words) => CommandRun.OfAsync(_stack.Root, words);
}
