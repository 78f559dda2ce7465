namespace HostChecks;

/// <summary>Wrong use, configuration or waivers: exit code 2. The message says what, where, what is allowed and what to run next.</summary>
public sealed class UsageException(string message) : Exception(message);
