using System.CommandLine;
using HostChecks.Active;
using HostChecks.Collecting;

namespace HostChecks.Cli;

/// <summary>The options that bound a collection.</summary>
internal sealed class CollectOptions
{
    private readonly Option<int> _timeout = new("--timeout") { Description = "Seconds for one host, connecting included", HelpName = "seconds", DefaultValueFactory = _ => 120 };
    private readonly Option<int> _parallel = new("--parallel") { Description = "Hosts read at the same time", HelpName = "n", DefaultValueFactory = _ => 16 };
    private readonly Option<bool> _noSudo = NoSudo();

    private readonly Option<string?> _probeContainer = new("--probe-container") { Description = "Start a throw-away container of this image (on the host, with a shell and nc) and try metadata and egress from inside", HelpName = "image" };
    private readonly Option<string?> _probeNetwork = new("--probe-network") { Description = "Network of that container; default: the daemon's", HelpName = "network" };
    private readonly Option<string> _probeEgress = new("--probe-egress") { Description = "What that container must not reach", HelpName = "host:port", DefaultValueFactory = _ => new ActiveOptions().ProbeEgress };
    private readonly Option<string?> _logCanary = new("--log-canary") { Description = "Write one line to the host's log and wait for it in this file or folder of the log server", HelpName = "path" };

    /// <summary>Also for commands that open a connection and collect nothing.</summary>
    public static Option<bool> NoSudo() => new("--no-sudo") { Description = "Never use sudo on the host" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_timeout, _parallel, _noSudo, _probeContainer, _probeNetwork, _probeEgress, _logCanary]) command.Options.Add(option);
    }

    /// <exception cref="UsageException">A number is out of range.</exception>
    public EvidenceCollector Collector(ParseResult parsed, TimeProvider clock) =>
        new(new CollectorLimits { Total = TimeSpan.FromSeconds(InRange(parsed, _timeout, 1, 86400)) }, !parsed.GetValue(_noSudo), clock, Active(parsed));

    public int Parallel(ParseResult parsed) => InRange(parsed, _parallel, 1, 1000);

    private ActiveOptions Active(ParseResult parsed)
    {
        var egress = parsed.GetValue(_probeEgress)!;
        return egress.LastIndexOf(':') is > 0 and var colon && ushort.TryParse(egress.AsSpan(colon + 1), out var port) && port > 0
            ? new ActiveOptions { ProbeImage = parsed.GetValue(_probeContainer), ProbeNetwork = parsed.GetValue(_probeNetwork), ProbeEgress = egress, CanaryArrives = parsed.GetValue(_logCanary) }
            : throw new UsageException($"--probe-egress is '{egress}'; allowed: host:port");
    }

    private static int InRange(ParseResult parsed, Option<int> option, int least, int most)
    {
        var value = parsed.GetValue(option);
        return value >= least && value <= most ? value : throw new UsageException($"{option.Name} is {value}; allowed: {least} to {most}");
    }
}
