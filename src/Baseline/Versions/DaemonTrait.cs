namespace Baseline.Versions;

/// <summary>How a daemon runs, as far as it decides whether a hole can be reached.</summary>
public enum DaemonTrait
{
    /// <summary>The daemon and runc are no root on the host.</summary>
    Rootless,

    /// <summary>The daemon is root, root of its containers is not (<c>userns-remap</c>).</summary>
    RemappedUsers,

    /// <summary>Either of both: root of a container is not the host's.</summary>
    UserNamespace,

    /// <summary>Experimental features are on; without them there are no checkpoints.</summary>
    Experimental,

    /// <summary>A plugin decides what clients of the API may do.</summary>
    AuthorizationPlugin,
}
