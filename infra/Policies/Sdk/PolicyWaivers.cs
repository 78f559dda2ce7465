using Baseline.Waivers;

namespace Policies.Sdk;

/// <summary>The waiver file of a Pulumi project. The same file serves the host checks (docs/waivers.md).</summary>
public static class PolicyWaivers
{
    public const string FileName = "waivers.yaml";

    /// <summary>Reads the file in a project's folder; no file is no waiver.</summary>
    /// <exception cref="PolicyFileException">The file cannot be used; the message has every problem with its line.</exception>
    public static WaiverBook ReadIn(string projectFolder) =>
        Path.Combine(projectFolder, FileName) is var path && File.Exists(path) ? Read(path) : WaiverBook.Empty;

    /// <summary>Reads a file that somebody named: it has to be there.</summary>
    /// <exception cref="PolicyFileException">The file cannot be used; the message has every problem with its line.</exception>
    public static WaiverBook Read(string path)
    {
        try
        {
            var (book, problems) = WaiverReader.Read(File.ReadAllText(path));
            return problems.Any(p => p.IsFatal)
                ? throw new PolicyFileException($"{path} cannot be used:\n{string.Join('\n', problems.Select(p => $"  line {p.Line}: {p.Message}"))}\nSee docs/waivers.md.")
                : book;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PolicyFileException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Entries about policies that have no effect: expired, of an unknown policy, or not needed by anything.</summary>
    /// <param name="book">The file. Its entries for controls are the host checks' business.</param>
    /// <param name="pack">The policies that are known.</param>
    /// <param name="used">Waivers that something needed.</param>
    /// <param name="today">The day (UTC).</param>
    internal static IEnumerable<WaiverProblem> IdleOf(this WaiverBook book, PolicyPack pack, IEnumerable<Waiver> used, DateOnly today)
    {
        var ours = new WaiverBook([.. book.Waivers.Where(w => w.Policy is not null)], [.. book.Ramps.Where(r => r.Policy is not null)]);
        return ours.Idle(pack.Policies.Select(p => p.Name).ToHashSet(StringComparer.Ordinal), used.ToHashSet(), today);
    }
}
