using System.CommandLine;

namespace Golden.Cli.Deployments;

/// <summary><c>--stack</c>, of commands whose first word is something else, such as a node.</summary>
internal static class StackOption
{
    public static Option<string> AddTo(Command command)
    {
        var stack = new Option<string>("--stack", "-s") { Description = "Name of the stack", DefaultValueFactory = _ => StackName.Default };
        command.Options.Add(stack);
        return stack;
    }
}
