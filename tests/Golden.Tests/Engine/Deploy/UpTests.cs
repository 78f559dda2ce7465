using Golden.Engine.Plan;
using Golden.Engine.Values;

namespace Golden.Tests.Engine.Deploy;

[Collection(ProgramCollection.Name)]
public sealed class UpTests : IDisposable
{
    private readonly StackFolder _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Runs_create_once_and_nothing_the_second_time()
    {
        const string Program = """[{"name":"a","inputs":{"create":"echo x >> made; cat made"}}]""";
        Assert.Equal(["Create a"], await _stack.StepsAsync(Program));
        Assert.Equal([], await _stack.StepsAsync(Program));
        Assert.Equal("x\n", _stack.Read("made"));
        Assert.Equal("x", _stack.State.Resources[0].Outputs.Text("stdout"));
    }

    [Fact]
    public async Task Does_not_write_the_state_when_nothing_changed()
    {
        const string Program = """[{"name":"a","inputs":{"create":"true"}},{"name":"b","component":"g","inputs":{"create":"true","stdin":"${a.stdout}"}}]""";
        await _stack.StepsAsync(Program);
        var before = _stack.Read(".golden/local.json");
        await _stack.StepsAsync(Program);
        Assert.Equal(before, _stack.Read(".golden/local.json"));
    }

    [Fact]
    public async Task A_changed_input_runs_update_and_keeps_the_id()
    {
        await _stack.StepsAsync("""[{"name":"a","inputs":{"create":"echo c","update":"echo u-$PULUMI_COMMAND_STDOUT","stdin":"1"}}]""");
        var id = _stack.State.Resources[0].Id;
        Assert.Equal(["Update a"], await _stack.StepsAsync("""[{"name":"a","inputs":{"create":"echo c","update":"echo u-$PULUMI_COMMAND_STDOUT","stdin":"2"}}]"""));
        Assert.Equal("u-c", _stack.State.Resources[0].Outputs.Text("stdout"));
        Assert.Equal(id, _stack.State.Resources[0].Id);
    }

    [Fact]
    public async Task A_changed_input_runs_create_again_when_there_is_no_update()
    {
        await _stack.StepsAsync("""[{"name":"a","inputs":{"create":"cat","stdin":"1"}}]""");
        Assert.Equal(["Update a"], await _stack.StepsAsync("""[{"name":"a","inputs":{"create":"cat","stdin":"2"}}]"""));
        Assert.Equal("2", _stack.State.Resources[0].Outputs.Text("stdout"));
    }

    [Fact]
    public async Task A_changed_trigger_creates_first_and_deletes_the_old_one_last_with_its_old_inputs()
    {
        static string Program(int version) => $$"""[{"name":"a","inputs":{"create":"echo make-{{version}} >> log","delete":"echo drop-{{version}} >> log","triggers":["{{version}}"] } }]""";
        await _stack.StepsAsync(Program(1));
        Assert.Equal(["Replace a", "Delete a"], await _stack.StepsAsync(Program(2)));
        Assert.Equal("make-1\nmake-2\ndrop-1\n", _stack.Read("log"));
        Assert.Single(_stack.State.Resources);
    }

    [Fact]
    public async Task Delete_before_replace_takes_what_would_be_replaced_along_first()
    {
        static string Program(int version) => $$"""
            [{"name":"a","deleteBeforeReplace":true,"inputs":{"create":"echo make-a >> log; echo {{version}}","delete":"echo drop-a >> log","triggers":["{{version}}"] } },
             {"name":"b","inputs":{"create":"echo make-b >> log","delete":"echo drop-b >> log","triggers":["${a.stdout}"] } },
             {"name":"c","inputs":{"create":"echo make-c >> log","delete":"echo drop-c >> log","stdin":"${a.stdout}"} }]
            """;
        await _stack.StepsAsync(Program(1));
        File.Delete(Path.Combine(_stack.Root, "log"));
        await _stack.StepsAsync(Program(2));
        var log = _stack.Read("log").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["drop-b", "drop-a", "make-a"], log[..3]);
        Assert.Equal(["make-b", "make-c"], log[3..].Order());
    }

    [Fact]
    public async Task Dependents_of_a_replaced_resource_update_with_its_new_output()
    {
        static string Program(int version) => $$"""
            [{"name":"a","inputs":{"create":"echo {{version}}","triggers":["{{version}}"] } },
             {"name":"b","inputs":{"create":"cat","stdin":"${a.stdout}"} }]
            """;
        await _stack.StepsAsync(Program(1));
        Assert.Equal(["Replace a", "Update b", "Delete a"], await _stack.StepsAsync(Program(2)));
        Assert.Equal("2", _stack.State.Resources.Single(r => r.Name == "b").Outputs.Text("stdout"));
    }

    [Fact]
    public async Task Ignored_changes_are_no_changes()
    {
        await _stack.StepsAsync("""[{"name":"a","ignoreChanges":["stdin"],"inputs":{"create":"cat","stdin":"1"}}]""");
        Assert.Equal([], await _stack.StepsAsync("""[{"name":"a","ignoreChanges":["stdin"],"inputs":{"create":"cat","stdin":"2"}}]"""));
        Assert.Equal("1", _stack.State.Resources[0].Inputs.Text("stdin"));
    }

    [Fact]
    public async Task Replace_on_changes_replaces()
    {
        await _stack.StepsAsync("""[{"name":"a","replaceOnChanges":["stdin"],"inputs":{"create":"cat","stdin":"1"}}]""");
        Assert.Equal(["Replace a", "Delete a"], await _stack.StepsAsync("""[{"name":"a","replaceOnChanges":["stdin"],"inputs":{"create":"cat","stdin":"2"}}]"""));
    }

    [Fact]
    public async Task A_renamed_resource_with_an_alias_stays()
    {
        await _stack.StepsAsync("""[{"name":"a","inputs":{"create":"echo x >> made"}},{"name":"b","dependsOn":["a"],"inputs":{"create":"true"}}]""");
        Assert.Equal([], await _stack.StepsAsync("""[{"name":"z","aliases":["a"],"inputs":{"create":"echo x >> made"}},{"name":"b","dependsOn":["z"],"inputs":{"create":"true"}}]"""));
        Assert.Equal("x\n", _stack.Read("made"));
        Assert.Equal(["z"], _stack.State.Resources.Single(r => r.Name == "b").Dependencies.Select(Golden.Engine.Programs.Urns.Name));
    }

    [Fact]
    public async Task What_the_program_has_no_more_is_deleted_dependents_first()
    {
        await _stack.StepsAsync("""
            [{"name":"a","inputs":{"create":"true","delete":"echo a >> log"}},
             {"name":"b","inputs":{"create":"true","delete":"echo b >> log","stdin":"${a.stdout}"}},
             {"name":"c","dependsOn":["b"],"inputs":{"create":"true","delete":"echo c >> log"}}]
            """);
        await _stack.StepsAsync("[]");
        Assert.Equal("c\nb\na\n", _stack.Read("log"));
        Assert.Empty(_stack.State.Resources);
    }

    [Fact]
    public async Task Protected_resources_are_neither_replaced_nor_deleted()
    {
        await _stack.StepsAsync("""[{"name":"a","protect":true,"inputs":{"create":"true","delete":"touch deleted","triggers":["1"] } }]""");
        var replaced = await _stack.UpAsync("""[{"name":"a","protect":true,"inputs":{"create":"true","delete":"touch deleted","triggers":["2"] } }]""");
        Assert.Contains("Protected", Assert.Single(replaced.Failures).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Golden.Engine.Deploy.ProtectedException>(() => _stack.UpAsync("[]"));
        await Assert.ThrowsAsync<Golden.Engine.Deploy.ProtectedException>(_stack.DestroyAsync);
        Assert.False(File.Exists(Path.Combine(_stack.Root, "deleted")));
    }

    [Fact]
    public async Task A_failed_step_says_what_was_said_and_its_dependents_do_not_start()
    {
        var result = await _stack.UpAsync("""
            [{"name":"a","inputs":{"create":"echo no disk >&2; exit 7","logging":"none"}},
             {"name":"b","inputs":{"create":"touch b-ran","stdin":"${a.stdout}"} }]
            """);
        var failure = Assert.Single(result.Failures);
        Assert.Equal("a: its create command failed with exit code 7.\n    no disk", failure.Message);
        Assert.False(File.Exists(Path.Combine(_stack.Root, "b-ran")));
    }

    [Fact]
    public async Task A_failed_last_step_leaves_the_outputs_that_were_known_before_it()
    {
        var result = await _stack.UpAsync("""
            [{"name":"a","inputs":{"create":"echo reachable"}},
             {"name":"b","hidden":true,"inputs":{"create":"exit 1","stdin":"${a.stdout}"} }]
            """);
        Assert.Single(result.Failures);
        Assert.Contains("reachable", _stack.Read(".golden/local.json"), StringComparison.Ordinal);
        Assert.True(_stack.State.Outputs.Members.ContainsKey("stdout"));
    }

    [Fact]
    public async Task A_failed_creation_is_cleared_away_before_the_next_try()
    {
        await _stack.UpAsync("""[{"name":"a","inputs":{"create":"touch half; exit 1","delete":"rm half; echo cleared >> log"}}]""");
        Assert.Equal(["Create a"], await _stack.StepsAsync("""[{"name":"a","inputs":{"create":"test ! -e half","delete":"true"}}]"""));
        Assert.Equal("cleared\n", _stack.Read("log"));
    }

    [Fact]
    public async Task A_failed_update_is_run_again_even_if_the_change_is_taken_back()
    {
        await _stack.StepsAsync("""[{"name":"a","inputs":{"create":"echo 1 > file"}}]""");
        await _stack.UpAsync("""[{"name":"a","inputs":{"create":"echo 2 > file; exit 1"}}]""");
        Assert.Equal(["Update a"], await _stack.StepsAsync("""[{"name":"a","inputs":{"create":"echo 1 > file"}}]"""));
        Assert.Equal("1\n", _stack.Read("file"));
    }

    [Fact]
    public async Task An_interruption_ends_the_running_command_and_the_next_run_goes_on()
    {
        using var interruption = new CancellationTokenSource();
        const string Program = """[{"name":"a","inputs":{"create":"if test -e started; then exit 0; fi; touch started; exec sleep 600","delete":"echo cleared >> log"}}]""";
        var run = _stack.UpAsync(Program, interruption.Token);
        while (!File.Exists(Path.Combine(_stack.Root, "started"))) await Task.Delay(20);
        await interruption.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Single(_stack.State.Pending);
        Assert.Equal(["Create a"], await _stack.StepsAsync(Program));
        Assert.Equal("cleared\n", _stack.Read("log"));
    }

    [Fact]
    public async Task Destroy_goes_in_reverse_and_leaves_no_state()
    {
        await _stack.StepsAsync("""
            [{"name":"a","component":"g","inputs":{"create":"true","delete":"echo a >> log"}},
             {"name":"b","dependsOn":["a"],"inputs":{"create":"true","delete":"echo b >> log"}}]
            """);
        Assert.True((await _stack.DestroyAsync()).Succeeded);
        Assert.Equal("b\na\n", _stack.Read("log"));
        Assert.False(File.Exists(_stack.StateFile));
    }

    [Fact]
    public async Task Commands_do_not_inherit_our_configuration()
    {
        await _stack.StepsAsync("""[{"name":"a","inputs":{"create":"env","environment":{"MINE":"yes"}}}]""");
        var lines = _stack.State.Resources[0].Outputs.Text("stdout")!.Split('\n');
        Assert.Contains("MINE=yes", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("PULUMI_CONFIG", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_background_process_that_keeps_the_pipes_does_not_hold_up_the_deployment()
    {
        await _stack.StepsAsync("""[{"name":"a","inputs":{"create":"sleep 60 & echo $! > pid; echo done","delete":"kill $(cat pid)"}}]""");
        Assert.Equal("done", _stack.State.Resources[0].Outputs.Text("stdout"));
        await _stack.DestroyAsync();
    }

    [Fact]
    public async Task The_plan_says_what_up_then_does()
    {
        await _stack.StepsAsync("""[{"name":"a","inputs":{"create":"echo 1","triggers":["1"] } },{"name":"b","inputs":{"create":"cat","stdin":"${a.stdout}"}}]""");
        var plan = await _stack.PlanAsync("""[{"name":"a","inputs":{"create":"echo 2","triggers":["2"] } },{"name":"b","inputs":{"create":"cat","stdin":"${a.stdout}"}},{"name":"c","inputs":{}}]""");
        Assert.Equal([("a", StepKind.Replace), ("b", StepKind.Update), ("c", StepKind.Create)], plan.Steps.Select(s => (s.Name, s.Kind)));
        Assert.Equal("triggers[0] changed", plan.Steps[0].Reason);
        Assert.Equal(new PropertyChange("stdin", PropertyValue.Of("1"), PropertyValue.Unknown), Assert.Single(plan.Steps[1].Changes));
    }
}
