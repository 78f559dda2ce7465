using System.CommandLine;

namespace Golden.Cli.Deployments;

/// <summary>What every stack command takes: the stack, and settings of this run only.</summary>
internal sealed class StackInput
{
    public Argument<string> Stack { get; } = new("stack")
    {
        Description = "Name of the stack; its settings are in Pulumi.<stack>.yaml",
        DefaultValueFactory = _ => StackName.Default,
    };

    public Option<string[]> Config { get; } = new("--config", "-c")
    {
        Description = "Setting for this run, key=value; may be given more than once",
        DefaultValueFactory = _ => [],
        HelpName = "key=value",
    };

    public static StackInput AddTo(Command command, bool config = true)
    {
        var input = new StackInput();
        command.Arguments.Add(input.Stack);
        if (config) command.Options.Add(input.Config);
        return input;
    }
}
