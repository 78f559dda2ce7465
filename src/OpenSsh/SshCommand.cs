namespace OpenSsh;

/// <summary>One remote command.</summary>
public sealed record SshCommand
{
    /// <summary>Shell line for the login shell of the account: a constant, or built with <see cref="PosixShell.Quote"/>. Never spliced host data.</summary>
    public required string Line { get; init; }

    /// <summary>Standard input; the remote program sees its end.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>Time limit for connecting and running together; <c>null</c> for none but the cancellation token.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Bytes of standard output that are kept, at most; ssh is ended when there is more.</summary>
    public int OutputLimit { get; init; } = 64 * 1024 * 1024;

    /// <summary>Called with each line of standard output as it arrives, from a pool thread.</summary>
    public Action<string>? OnOutputLine { get; init; }

    /// <summary>Called with each line of standard error as it arrives, from a pool thread.</summary>
    public Action<string>? OnErrorLine { get; init; }
}
