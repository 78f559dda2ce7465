namespace Baseline.Waivers;

/// <summary>Something wrong with a waiver file: itself a finding, since a waiver nobody stands behind hides a failure.</summary>
/// <param name="Line">Line of the file, from 1; 0 when it is about the file as a whole.</param>
/// <param name="Message">What was found and what is allowed.</param>
/// <param name="IsFatal">The file cannot be used (it does not say what it means); otherwise the entry is merely without effect.</param>
public sealed record WaiverProblem(int Line, string Message, bool IsFatal);
