namespace HostChecks.Cli;

/// <summary>Where a command reads and writes: results to <paramref name="Out"/>, progress and errors to <paramref name="Error"/>.</summary>
public sealed record HostChecksStreams(TextWriter Out, TextWriter Error, TextReader In)
{
    public static HostChecksStreams System() => new(Console.Out, Console.Error, Console.In);
}
