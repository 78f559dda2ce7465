namespace Baseline.Verdicts;

public enum VerdictStatus
{
    /// <summary>The evidence shows the setting.</summary>
    Pass,

    /// <summary>The evidence shows something else.</summary>
    Fail,

    /// <summary>It fails, and somebody has accepted that until a date.</summary>
    Waived,

    /// <summary>A person has to decide; the verdict carries the reason and what was gathered for them.</summary>
    Manual,

    /// <summary>The control is about something this host does not have.</summary>
    NotApplicable,

    /// <summary>Could not be judged: evidence missing, unreadable or malformed. Never a guess.</summary>
    Error,
}
