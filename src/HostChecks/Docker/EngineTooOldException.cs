namespace HostChecks.Docker;

/// <summary>The engine's API is older than what controls can be judged from.</summary>
public sealed class EngineTooOldException(string message) : Exception(message);
