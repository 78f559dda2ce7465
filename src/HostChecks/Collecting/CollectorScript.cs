using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Baseline.Evidence;
using OpenSsh;

namespace HostChecks.Collecting;

/// <summary>Composes the program that a host runs: the limits, the collector, and one quoted line per probe.</summary>
public static class CollectorScript
{
    /// <summary>Paths given to one call of <c>stat</c>.</summary>
    public const int StatBatch = 200;

    /// <summary>
    /// Starts the collector with as much privilege as allowed: as it is when root, through <c>sudo -n</c> when that works,
    /// else unprivileged. The word after <c>-s</c> tells the collector which it was.
    /// </summary>
    public const string StartLine = "sh -c 'if [ \"$(id -u)\" = 0 ]; then exec sh -s root; "
        + "elif ! command -v sudo >/dev/null 2>&1; then exec sh -s none; "
        + "elif sudo -n true </dev/null >/dev/null 2>&1; then exec sudo -n sh -s sudo; else exec sh -s refused; fi'";

    /// <summary>Starts the collector without trying sudo.</summary>
    public const string StartLineWithoutSudo = "sh -s none";

    // What a later part uses, an earlier one defines.
    private static readonly Lazy<string> _program = new(() =>
        string.Concat(((string[])["start", "probes", "functions", "docker", "packages", "files", "services"]).Select(Part)));

    /// <summary>The collector's own source.</summary>
    public static string Program => _program.Value;

    /// <summary>Whether the collector on the host answers this kind of probe.</summary>
    public static bool Runs(Probe probe) => probe is FileProbe or StatProbe or CommandProbe or CollectorProbe;

    /// <summary>The text for the standard input of <c>sh -s</c>. Probe N answers under the number N.</summary>
    /// <param name="probes">Probes that <see cref="Runs"/>; those with a <see cref="Problem"/> are left out.</param>
    /// <param name="token">Random for this session, letters and digits.</param>
    /// <param name="limits">Limits that the host keeps itself.</param>
    public static string Compose(ImmutableArray<Probe> probes, string token, CollectorLimits limits)
    {
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"TOKEN={PosixShell.Quote(token)} PROBE_SECONDS='{limits.ProbeSeconds}' PROBE_BYTES='{limits.ProbeBytes}'\n");
        script.Append(Program);
        var lines = probes.Select((probe, n) => (Probe: probe, Line: Problem(probe) is null ? Line(n, probe) : "")).ToLookup(item => item.Probe is CommandProbe, item => item.Line);
        script.Append(Function("commands", lines[true]));
        // The collector's functions share what one walk through the processes found, so they stay together.
        script.Append(Function("others", StatBatches(probes).Select(StatLine).Concat(lines[false])));
        script.Append("main </dev/null\nexit 0\n");
        return script.ToString();
    }

    /// <summary>Stat probes in the groups that share one call, each with its number.</summary>
    public static IEnumerable<(int N, StatProbe Probe)[]> StatBatches(ImmutableArray<Probe> probes) =>
        probes.Select((probe, n) => (n, probe)).Where(item => item.probe is StatProbe && Problem(item.probe) is null)
            .Select(item => (item.n, (StatProbe)item.probe)).Chunk(StatBatch);

    /// <summary>The name under which a batch answers.</summary>
    public static string BatchName((int N, StatProbe Probe)[] batch) => string.Create(CultureInfo.InvariantCulture, $"s{batch[0].N}");

    /// <summary>Why a probe cannot be put into the script; <c>null</c> when it can.</summary>
    public static string? Problem(Probe probe) => probe switch
    {
        StatProbe stat => PathProblem(stat.Path),
        FileProbe file => PathProblem(file.Path),
        CommandProbe command => command.Arguments.IsDefaultOrEmpty ? "a command needs a program" : null,
        CollectorProbe collector => Program.Contains($"\n{FunctionName(collector)}() {{", StringComparison.Ordinal) ? null : $"the collector has no function '{collector.Name}'",
        _ => "not a probe of the collector",
    };

    private static string Function(string name, IEnumerable<string> lines) => $"{name}() {{\n:\n{string.Concat(lines)}}}\n";

    private static string Part(string name)
    {
        using var stream = typeof(CollectorScript).Assembly.GetManifestResourceStream($"collector/{name}.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string FunctionName(CollectorProbe probe) => $"collect_{probe.Name.Replace('-', '_')}";

    private static string? PathProblem(string path) =>
        path.StartsWith('/') && path.AsSpan().IndexOfAny('\n', '\0') < 0 ? null : $"'{path}' is not an absolute path on one line";

    private static string StatLine((int N, StatProbe Probe)[] batch) =>
        $"probe_stats {PosixShell.Join(batch.SelectMany(item => (string[])[Number(item.N), item.Probe.Path]).Prepend(BatchName(batch)))}\n";

    private static string Line(int n, Probe probe) => probe switch
    {
        FileProbe file => $"probe_file {PosixShell.Join([Number(n), file.Path])}\n",
        CommandProbe command => $"probe_command {PosixShell.Join(command.Arguments.Prepend(Number(n)))}\n",
        CollectorProbe collector => $"probe_function {PosixShell.Join([Number(n), FunctionName(collector)])}\n",
        _ => "",
    };

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
