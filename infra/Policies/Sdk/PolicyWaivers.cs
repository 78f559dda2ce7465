using Baseline.Waivers;

namespace Policies.Sdk;

/// <summary>The waiver file of a Pulumi project. The same file serves the host checks (docs/waivers.md).</summary>
public static class PolicyWaivers
{
    public const string FileName = "waivers.yaml";

    /// <summary>Reads the file in a project's folder; no file is no waiver.</summary>
    /// <exception cref="PolicyWaiversException">The file cannot be used; the message has every problem with its line.</exception>
    public static WaiverBook Read(string projectFolder)
    {
        var path = Path.Combine(projectFolder, FileName);
        if (!File.Exists(path)) return WaiverBook.Empty;
        try
        {
            var (book, problems) = WaiverReader.Read(File.ReadAllText(path));
            return problems.Any(p => p.IsFatal)
                ? throw new PolicyWaiversException($"{path} cannot be used:\n{string.Join('\n', problems.Select(p => $"  line {p.Line}: {p.Message}"))}\nSee docs/waivers.md.")
                : book;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PolicyWaiversException($"{path} cannot be read: {e.Message}", e);
        }
    }
}
