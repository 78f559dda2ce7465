using HostChecks;

namespace Golden.Cli;

/// <summary>
/// An error that is the reader's to solve. The message says what failed, where, what was found and allowed, and the
/// next command to run; it is printed without a stack trace.
/// </summary>
/// <param name="message">One or more lines, without a trailing newline, without secrets.</param>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="innerException">The cause, when there is one.</param>
public sealed class UserErrorException(string message, int exitCode = ExitCodes.Usage, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The process's exit code.</summary>
    public int ExitCode { get; } = exitCode;
}
