namespace Baseline.Parsing;

/// <summary>Evidence is missing or malformed. Becomes an Error verdict, whose reason is the message.</summary>
public sealed class EvidenceException : Exception
{
    public EvidenceException(string message) : base(message) { }

    public EvidenceException(string message, Exception inner) : base(message, inner) { }

    public EvidenceException() { }
}
