using System.Collections.Immutable;
using System.Globalization;
using Baseline.Evidence;
using Baseline.Settings;

namespace Baseline.Parsing;

/// <summary>A path that Docker uses.</summary>
/// <param name="Role">What it is to Docker: <c>file</c>, <c>registry-cert</c>, <c>default-socket</c>, <c>containerd-socket</c>, <c>linger</c>, or the unit that it belongs to.</param>
public sealed record DockerFile(string Role, string Path, FileFacts Facts);

/// <summary>
/// The readings of <c>collector:docker-files</c> and <c>collector:docker-units</c>:
/// <code>
/// ROLE PATH|KIND|MODE|UID|GID|USER|GROUP     (as stat -L says)
/// absent PATH
/// none REASON                                (there is nothing of the kind on this host)
/// </code>
/// </summary>
/// <param name="Found">Paths that exist.</param>
/// <param name="Absent">Paths that do not.</param>
/// <param name="None">Why there is nothing of the kind; empty when there may be.</param>
public sealed record DockerFiles(ImmutableArray<DockerFile> Found, ImmutableHashSet<string> Absent, string None)
{
    /// <summary>What the running daemons use.</summary>
    /// <exception cref="EvidenceException">It could not be read.</exception>
    public static DockerFiles Of(JudgeContext context) => context.Once(Probes.DockerFiles, () => Parse(context.Read(Probes.DockerFiles)));

    /// <exception cref="EvidenceException">A line is malformed, or a path could not be looked at.</exception>
    public static DockerFiles Parse(string text)
    {
        var (found, absent, none) = (ImmutableArray.CreateBuilder<DockerFile>(), ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal), "");
        foreach (var line in text.Split('\n').Where(l => l.Length > 0))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var (role, rest) = space > 0 ? (line[..space], line[(space + 1)..]) : throw Malformed(line);
            switch (role)
            {
                case "absent":
                    absent.Add(rest);
                    break;
                case "none":
                    none = rest;
                    break;
                case "denied":
                    throw new EvidenceException($"{Excerpt.Of(rest)}: permission denied");
                default:
                    found.Add(File(role, rest, line));
                    break;
            }
        }

        return new DockerFiles(found.ToImmutable(), absent.ToImmutable(), none);
    }

    // A path may hold the separator, so the six facts are counted from the end.
    private static DockerFile File(string role, string rest, string line)
    {
        var fields = rest.Split('|');
        if (fields.Length < 7 || !FileFacts.Octal(fields[^5], out var mode) || !Number(fields[^4], out var uid) || !Number(fields[^3], out var gid)) throw Malformed(line);
        return new DockerFile(role, string.Join('|', fields[..^6]), new FileFacts(fields[^6], mode, uid, gid, fields[^2], fields[^1]));
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static EvidenceException Malformed(string line) => new($"docker files: unexpected line '{Excerpt.Of(line)}'");
}
