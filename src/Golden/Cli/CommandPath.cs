using System.CommandLine;

namespace Golden.Cli;

/// <summary>How a command is typed.</summary>
internal static class CommandPath
{
    public static string Of(Command command)
    {
        var words = new List<string>();
        for (var current = command; current is not RootCommand; current = current.Parents.OfType<Command>().First())
            words.Insert(0, current.Name);
        return string.Join(' ', words.Prepend("./golden"));
    }
}
