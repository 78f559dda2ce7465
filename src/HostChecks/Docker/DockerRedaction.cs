using HostChecks.Evidence;

namespace HostChecks.Docker;

/// <summary>What is taken out of the daemon's answers before they become evidence.</summary>
public static class DockerRedaction
{
    /// <summary>For <see cref="CanonicalJson"/>.</summary>
    public static string Redact(IReadOnlyList<string> path, string value)
    {
        if (value.Length == 0 || path.Count == 0) return value;
        var member = path[^1];
        if (member == "Env") return Secrets.RedactVariable(value);
        if (member == "CreatedBy") return Secrets.RedactAssignments(value);
        if (path is [.., "JoinTokens", _] or [.., "UnlockKey"]) return Secrets.Redacted;
        if (Secrets.IsSecretName(member.Replace('-', '_').Replace('.', '_'))) return Secrets.Redacted;
        return Secrets.RedactText(value);
    }
}
