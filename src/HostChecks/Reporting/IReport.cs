using HostChecks.Judging;

namespace HostChecks.Reporting;

/// <summary>One form of a judgement. Deterministic: the same judgement gives the same text.</summary>
public interface IReport
{
    void Write(Judgement judgement, TextWriter output);
}
