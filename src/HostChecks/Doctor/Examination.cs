namespace HostChecks.Doctor;

/// <summary>One thing that judging needs.</summary>
/// <param name="Subject">The workstation, or the name of a host.</param>
/// <param name="Name">What was looked at, e.g. <c>ssh client</c>.</param>
/// <param name="Health">How it is.</param>
/// <param name="Found">What was found.</param>
/// <param name="Fix">What to do; empty when it is fine.</param>
public sealed record Examination(string Subject, string Name, Health Health, string Found, string Fix = "");
