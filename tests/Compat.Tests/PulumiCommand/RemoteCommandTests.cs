using System.Collections.Immutable;
using Compat.Tests.Fixtures;
using Pulumi;
using Pulumi.Command.Remote;
using Pulumi.Command.Remote.Inputs;
using RemoteCommand = Pulumi.Command.Remote.Command;

namespace Compat.Tests.PulumiCommand;

public sealed class RemoteCommandTests
{
    [Fact]
    public async Task A_connection_carries_its_defaults_as_numbers_and_text()
    {
        var mocks = new Recorder();

        await Run.UpdateAsync(mocks, () => _ = new RemoteCommand("c", new CommandArgs { Connection = new ConnectionArgs { Host = "h" } }));

        var connection = (ImmutableDictionary<string, object>)mocks.Inputs("c")["connection"];
        var expected = new Dictionary<string, object> { ["host"] = "h", ["user"] = "root", ["port"] = 22d, ["perDialTimeout"] = 15d, ["dialErrorLimit"] = 10d };
        Assert.Equal(expected.OrderBy(p => p.Key), connection.OrderBy(p => p.Key));
        Assert.Equal("command:remote:Command", mocks.Resource("c").Type);
    }

    [Fact]
    public async Task Connections_and_private_keys_are_secret()
    {
        var connection = new ConnectionArgs { Host = "h", PrivateKey = "k", PrivateKeyPassword = "p", Password = "w" };
        var args = new CommandArgs { Connection = connection };

        await Run.UpdateAsync(new Recorder(), () => { });

        Assert.True(await IsSecretAsync(args.Connection!));
        Assert.True(await IsSecretAsync(connection.PrivateKey!));
        Assert.True(await IsSecretAsync(connection.PrivateKeyPassword!));
        Assert.True(await IsSecretAsync(connection.Password!));
        Assert.False(await IsSecretAsync(connection.Host));
    }

    [Fact]
    public async Task A_missing_connection_is_named_by_its_field()
    {
        var error = await Run.FailureAsync(() => _ = new RemoteCommand("c", new CommandArgs()));

        Assert.Contains("[Input] Pulumi.Command.Remote.CommandArgs._connection is required but was not given a value", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Triggers_replace_and_the_connection_stays_secret_besides_what_the_program_asks_for()
    {
        CustomResourceOptions? seen = null;
        await Run.UpdateAsync(new Recorder(), () =>
        {
            var group = new ComponentResource("test:index:Box", "box", new ComponentResourceOptions
            {
                ResourceTransformations = { args => { seen = args.Options as CustomResourceOptions ?? seen; return null; } },
            });
            _ = new RemoteCommand(
                "c",
                new CommandArgs { Connection = new ConnectionArgs { Host = "h" }, Triggers = new object[] { "a", 1 } },
                new CustomResourceOptions { Parent = group, AdditionalSecretOutputs = { "stdout" } });
        });

        Assert.Equal(["connection", "stdout"], seen!.AdditionalSecretOutputs);
        Assert.Equal(["triggers[*]"], seen.ReplaceOnChanges);
        Assert.Equal("1.2.1", seen.Version);
    }

    [Fact]
    public async Task Logging_arrives_as_text_and_untouched_lists_do_not_arrive()
    {
        var mocks = new Recorder();
        var args = new CommandArgs { Connection = new ConnectionArgs { Host = "h" }, Logging = Logging.None, Environment = { ["A"] = "b" } };

        await Run.UpdateAsync(mocks, () => _ = new RemoteCommand("c", args));

        var inputs = mocks.Inputs("c");
        Assert.Equal(["connection", "environment", "logging"], inputs.Keys.Order());
        Assert.Equal("none", inputs["logging"]);
    }

    [Fact]
    public async Task Outputs_are_read_by_their_names()
    {
        var state = new Dictionary<string, object>
        {
            ["stdout"] = "out",
            ["stderr"] = "",
            ["logging"] = "stdout",
            ["connection"] = new Dictionary<string, object> { ["host"] = "h", ["port"] = 2201d },
        };
        RemoteCommand command = null!;
        await Run.UpdateAsync(
            Recorder.Returning(state),
            () => command = new RemoteCommand("c", new CommandArgs { Connection = new ConnectionArgs { Host = "h" } }));

        Assert.Equal("out", await Run.ValueAsync(command.Stdout));
        Assert.Equal(Logging.Stdout, await Run.ValueAsync(command.Logging));
        var connection = await Run.ValueAsync(command.Connection);
        Assert.Equal("h", connection.Host);
        Assert.Equal(2201d, connection.Port);
        Assert.Null(connection.User);
    }

    [Fact]
    public async Task An_existing_command_is_read_not_made()
    {
        var mocks = new Recorder();

        await Run.UpdateAsync(mocks, () => _ = RemoteCommand.Get("c", "id-1"));

        Assert.Equal("id-1", mocks.Resource("c").Id);
    }

    private static Task<bool> IsSecretAsync<T>(Input<T> input) => Output.IsSecretAsync(input.ToOutput());
}
