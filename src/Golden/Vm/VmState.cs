namespace Golden.Vm;

/// <summary>How a local machine is.</summary>
public enum VmState
{
    /// <summary>Its process does not run.</summary>
    Stopped,

    /// <summary>It runs and first boot has not ended.</summary>
    Starting,

    /// <summary>First boot ended well and ssh answers.</summary>
    Ready,

    /// <summary>It runs, but ssh does not answer.</summary>
    Degraded,

    /// <summary>A creation was interrupted before there was anything to run.</summary>
    Broken,
}
