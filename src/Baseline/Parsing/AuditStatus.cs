namespace Baseline.Parsing;

/// <summary>Reads <c>auditctl -s</c>.</summary>
public static class AuditStatus
{
    /// <summary>1: on; 2: on, and locked until the next boot.</summary>
    public static bool Enabled(string text) => Value(text) is "1" or "2";

    public static bool Locked(string text) => Value(text) == "2";

    private static string Value(string text) =>
        KeyValues.Lines(text).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).FirstOrDefault(w => w is ["enabled", _])?[1]
        ?? throw new EvidenceException("auditctl -s: no 'enabled' line");
}
