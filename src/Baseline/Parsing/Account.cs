namespace Baseline.Parsing;

/// <summary>A line of the password database.</summary>
public sealed record Account(string Name, int Uid, int Gid, string Home, string Shell)
{
    /// <summary>Whether the shell lets somebody in.</summary>
    public bool CanLogIn => !(Shell.EndsWith("/nologin", StringComparison.Ordinal) || Shell.EndsWith("/false", StringComparison.Ordinal)
        || Shell is "/bin/sync" or "/usr/bin/sync");
}
