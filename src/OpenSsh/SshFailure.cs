namespace OpenSsh;

/// <summary>Why ssh itself (not the remote program) ended.</summary>
public enum SshFailure
{
    /// <summary>The remote program ran; its exit code is its own.</summary>
    None,

    /// <summary>The machine presented another host key, or none that is known.</summary>
    HostKey,

    /// <summary>The machine refused the account or the key.</summary>
    PermissionDenied,

    /// <summary>No connection: refused, no route, unknown name, or no answer in time.</summary>
    Unreachable,

    /// <summary>The connection broke after it had been made.</summary>
    ConnectionLost,

    /// <summary>The time limit of the command passed; what had arrived until then is kept.</summary>
    TimedOut,

    /// <summary>More output than the limit; what fits is kept.</summary>
    OutputLimit,

    /// <summary>ssh gave up for another reason; its words are in the error output.</summary>
    Other,
}
