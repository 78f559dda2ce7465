namespace Baseline.Evidence;

/// <summary>What one probe brought back.</summary>
/// <param name="Status">How the probe ended.</param>
/// <param name="Content">Output as text (UTF-8, invalid bytes replaced); empty unless <paramref name="Status"/> is Read.</param>
/// <param name="Reason">Why there is no content, in the words of the host where it gave any; empty when Read.</param>
public sealed record Reading(ReadingStatus Status, string Content = "", string Reason = "");
