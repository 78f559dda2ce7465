namespace OpenSsh;

/// <summary>ssh could not be started or set up; the message says what and what to do next.</summary>
public sealed class SshException(string message, Exception? inner = null) : Exception(message, inner);
