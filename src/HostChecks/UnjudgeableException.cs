namespace HostChecks;

/// <summary>Evidence that must not be judged (altered, unsigned, of an unknown form): exit code 3.</summary>
public sealed class UnjudgeableException(string message) : Exception(message);
