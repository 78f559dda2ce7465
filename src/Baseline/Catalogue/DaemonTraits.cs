using Baseline.Parsing;
using Baseline.Versions;

namespace Baseline.Catalogue;

/// <summary>Which traits the running daemon has, and what they are called.</summary>
internal static class DaemonTraits
{
    /// <exception cref="EvidenceException">The daemon does not say it.</exception>
    public static bool Has(DaemonTrait trait, DockerInfo info) => trait switch
    {
        DaemonTrait.Rootless => info.IsRootless,
        DaemonTrait.RemappedUsers => info.RemapsUsers && !info.IsRootless,
        DaemonTrait.UserNamespace => info.RemapsUsers,
        DaemonTrait.Experimental => info.Info["ExperimentalBuild"].Flag() ?? throw new EvidenceException("docker info has no ExperimentalBuild"),
        DaemonTrait.AuthorizationPlugin => info.Info["Plugins"].At("Authorization").Items().Count > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, null),
    };

    public static string Words(DaemonTrait trait) => trait switch
    {
        DaemonTrait.Rootless => "a rootless daemon",
        DaemonTrait.RemappedUsers => "userns-remap",
        DaemonTrait.UserNamespace => "the user namespace",
        DaemonTrait.Experimental => "experimental features",
        DaemonTrait.AuthorizationPlugin => "an authorization plugin",
        _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, null),
    };
}
