using System.Collections.Immutable;
using System.CommandLine;
using Baseline.Controls;
using Baseline.Waivers;
using HostChecks.Judging;

namespace HostChecks.Cli;

/// <summary>The option that names the waiver file, and what it does to findings.</summary>
internal sealed class WaiverOptions
{
    private readonly Option<string?> _waivers = new("--waivers") { Description = "Waiver file (docs/waivers.md)", HelpName = "file" };

    public void AddTo(Command command) => command.Options.Add(_waivers);

    /// <exception cref="UsageException">The file does not exist or does not say what it means; every problem with its line.</exception>
    public WaiverBook Read(ParseResult parsed)
    {
        return parsed.GetValue(_waivers) is { } file ? Read(file, "--waivers with ") : WaiverBook.Empty;
    }

    /// <exception cref="UsageException">As above.</exception>
    public static WaiverBook Read(string file, string option)
    {
        var (book, problems) = WaiverReader.Read(InputFile.ReadText(file, $"{option}a waiver file. The format is in docs/waivers.md"));
        var fatal = problems.Where(problem => problem.IsFatal).ToArray();
        return fatal.Length == 0 ? book : throw new UsageException(string.Join('\n', fatal.Select(problem => $"{file}:{problem.Line}: {problem.Message}")));
    }

    public static Judgement Judgement(WaiverBook book, ImmutableArray<Control> catalogue, ImmutableArray<Control> selected, IEnumerable<Finding> findings, ImmutableArray<string> hosts, bool isWholeFleet, DateTimeOffset now)
    {
        var application = new WaiverApplication(book, DateOnly.FromDateTime(now.UtcDateTime));
        var applied = application.Apply(findings);
        return new Judgement(applied, hosts, now) { IdleWaivers = application.Idle(Ids(catalogue), Ids(selected), hosts, isWholeFleet) };
    }

    private static HashSet<string> Ids(ImmutableArray<Control> controls) => [.. controls.Select(control => control.Id)];
}
