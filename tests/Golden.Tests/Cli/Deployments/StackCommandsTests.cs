using Golden.Tests.Engine;

namespace Golden.Tests.Cli.Deployments;

public sealed class StackCommandsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("golden-cli-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Up_without_a_terminal_asks_for_yes_and_changes_nothing()
    {
        HostProcess.Write(_root, """[{"name":"a","inputs":{"create":"touch made"}}]""");
        var (code, _, error) = await HostProcess.RunAsync(_root, "up");
        Assert.Equal(2, code);
        Assert.Contains("--yes", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_root, "made")));
        Assert.False(File.Exists(Path.Combine(_root, ".golden", "local.json")));
    }

    [Fact]
    public async Task Up_prints_ready_and_next_steps_on_stdout_without_colours()
    {
        HostProcess.Write(_root, """[{"name":"a","inputs":{"create":"echo hello"}}]""");
        var (code, output, error) = await HostProcess.RunAsync(_root, "up --yes");
        Assert.Equal(0, code);
        Assert.StartsWith("READY  test/local", output, StringComparison.Ordinal);
        Assert.Contains("./golden status", output, StringComparison.Ordinal);
        Assert.Contains("a | hello", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\x1b', output + error);
    }

    [Fact]
    public async Task A_failed_step_ends_with_1_and_says_how_to_go_on()
    {
        HostProcess.Write(_root, """[{"name":"a","inputs":{"create":"exit 9"}}]""");
        var (code, _, error) = await HostProcess.RunAsync(_root, "up --yes");
        Assert.Equal(1, code);
        Assert.Contains("a: its create command failed with exit code 9", error, StringComparison.Ordinal);
        Assert.Contains("./golden up local", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_in_clear_is_a_configuration_error_that_does_not_repeat_it()
    {
        HostProcess.Write(_root, "[]", "  test:word: hush-hush-hush\n");
        var (code, output, error) = await HostProcess.RunAsync(_root, "up --yes");
        Assert.Equal(2, code);
        Assert.Contains("Pulumi.local.yaml:2: test:word", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush-hush", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_stack_names_the_stacks_that_exist()
    {
        HostProcess.Write(_root, "[]");
        var (code, _, error) = await HostProcess.RunAsync(_root, "preview prod");
        Assert.Equal(2, code);
        Assert.Contains("Stacks here: local", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_of_a_cloud_is_planned_but_up_refuses_before_anything_is_made()
    {
        HostProcess.Write(_root, """[{"name":"a","inputs":{"create":"touch made"}},{"name":"vm","type":"aws:ec2/instance:Instance","inputs":{}}]""");
        Assert.Equal(0, (await HostProcess.RunAsync(_root, "preview")).Code);
        var (code, _, error) = await HostProcess.RunAsync(_root, "up --yes");
        Assert.Equal(2, code);
        Assert.Contains("pulumi up --stack local", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_root, "made")));
    }

    [Fact]
    public async Task Refresh_says_what_it_found_and_output_gives_one_value_for_a_shell()
    {
        HostProcess.Write(_root, """[{"name":"a","inputs":{"create":"echo hello"}}]""");
        Assert.Equal(2, (await HostProcess.RunAsync(_root, "refresh")).Code);
        Assert.Equal(0, (await HostProcess.RunAsync(_root, "up --yes")).Code);
        var (code, _, error) = await HostProcess.RunAsync(_root, "refresh");
        Assert.Equal(0, code);
        Assert.Contains("Everything is as the state says.", error, StringComparison.Ordinal);
        Assert.Contains("\"a\": \"hello\"", (await HostProcess.RunAsync(_root, "output stdout")).Out, StringComparison.Ordinal);
        var (wrong, _, said) = await HostProcess.RunAsync(_root, "output stdot");
        Assert.Equal(2, wrong);
        Assert.Contains("It has:", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Down_of_a_stack_that_is_not_there_is_fine()
    {
        HostProcess.Write(_root, "[]");
        var (code, _, error) = await HostProcess.RunAsync(_root, "down --yes");
        Assert.Equal(0, code);
        Assert.Contains("nothing to delete", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_without_a_value_is_a_usage_error()
    {
        HostProcess.Write(_root, "[]");
        var (code, _, error) = await HostProcess.RunAsync(_root, "preview --config nonsense");
        Assert.Equal(2, code);
        Assert.Contains("write key=value", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_at_the_same_time_is_refused_and_says_who_is_at_work()
    {
        HostProcess.Write(_root, """[{"name":"a","inputs":{"create":"touch started; while ! test -e go; do sleep 0.1; done"}}]""");
        var first = HostProcess.RunAsync(_root, "up --yes");
        while (!File.Exists(Path.Combine(_root, "started"))) await Task.Delay(20);
        var (code, _, error) = await HostProcess.RunAsync(_root, "up --yes");
        await File.WriteAllTextAsync(Path.Combine(_root, "go"), "");
        Assert.Equal(2, code);
        Assert.Contains("golden up, process", error, StringComparison.Ordinal);
        Assert.Equal(0, (await first).Code);
    }
}
