using System.CommandLine;
using HostChecks.Collecting;

namespace HostChecks.Cli;

/// <summary>The options that bound a collection.</summary>
internal sealed class CollectOptions
{
    private readonly Option<int> _timeout = new("--timeout") { Description = "Seconds for one host, connecting included", HelpName = "seconds", DefaultValueFactory = _ => 120 };
    private readonly Option<int> _parallel = new("--parallel") { Description = "Hosts read at the same time", HelpName = "n", DefaultValueFactory = _ => 16 };
    private readonly Option<bool> _noSudo = new("--no-sudo") { Description = "Never use sudo on the host" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_timeout, _parallel, _noSudo]) command.Options.Add(option);
    }

    /// <exception cref="UsageException">A number is out of range.</exception>
    public EvidenceCollector Collector(ParseResult parsed, TimeProvider clock) =>
        new(new CollectorLimits { Total = TimeSpan.FromSeconds(InRange(parsed, _timeout, 1, 86400)) }, !parsed.GetValue(_noSudo), clock);

    public int Parallel(ParseResult parsed) => InRange(parsed, _parallel, 1, 1000);

    private static int InRange(ParseResult parsed, Option<int> option, int least, int most)
    {
        var value = parsed.GetValue(option);
        return value >= least && value <= most ? value : throw new UsageException($"{option.Name} is {value}; allowed: {least} to {most}");
    }
}
