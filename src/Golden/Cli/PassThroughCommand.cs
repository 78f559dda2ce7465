using System.CommandLine;

namespace Golden.Cli;

/// <summary>A command whose whole line, options and <c>--help</c> included, goes to another program in this process.</summary>
/// <param name="name">The first word.</param>
/// <param name="description">For our own help.</param>
/// <param name="run">Gets the words after the first.</param>
internal sealed class PassThroughCommand(string name, string description, Func<string[], CancellationToken, Task<int>> run)
    : Command(name, description)
{
    public Task<int> RunAsync(IEnumerable<string> words, CancellationToken cancellationToken) => run([.. words], cancellationToken);
}
