using Spectre.Console;

namespace Golden.Cli;

/// <summary>
/// Where a command writes: the result to <see cref="Out"/>, progress and logs to <see cref="Error"/>. Colours and
/// widgets come from the two consoles, which fall back to plain text when the stream is not a terminal.
/// </summary>
public sealed class Terminal(TextWriter output, TextWriter error, TextReader input, bool interactive)
{
    private readonly Lazy<IAnsiConsole> _result = new(() => Create(output));
    private readonly Lazy<IAnsiConsole> _progress = new(() => Create(error));

    public TextWriter Out { get; } = output;

    public TextWriter Error { get; } = error;

    public TextReader In { get; } = input;

    /// <summary>Reads from <see cref="In"/>. A read of a terminal cannot be cancelled; the wait for it can.</summary>
    public Task<T> ReadAsync<T>(Func<TextReader, T> read, CancellationToken cancellationToken) =>
        Task.Run(() => read(In), CancellationToken.None).WaitAsync(cancellationToken);

    /// <summary>Whether a person can answer a question.</summary>
    public bool Interactive { get; } = interactive;

    /// <summary>Rich output to stdout.</summary>
    public IAnsiConsole Result => _result.Value;

    /// <summary>Rich output to stderr.</summary>
    public IAnsiConsole Progress => _progress.Value;

    /// <summary>The terminal of this process.</summary>
    public static Terminal System() =>
        new(Console.Out, Console.Error, Console.In, !Console.IsInputRedirected && !Console.IsErrorRedirected);

    private static IAnsiConsole Create(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        var settings = new AnsiConsoleSettings { Out = output };
        if (!output.IsTerminal)
        {
            settings.Ansi = AnsiSupport.No;
            settings.ColorSystem = ColorSystemSupport.NoColors;
        }

        var console = AnsiConsole.Create(settings);
        // A pipe has no width. Wrapping a plan at 80 columns would only break lines that someone wants to grep.
        if (!output.IsTerminal) console.Profile.Width = 4096;
        return console;
    }
}
