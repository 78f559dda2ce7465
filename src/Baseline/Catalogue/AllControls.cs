using System.Collections.Immutable;
using Baseline.Controls;

namespace Baseline.Catalogue;

/// <summary>The catalogue: every control, in the order of documents and reports.</summary>
public static class AllControls
{
    public static ImmutableArray<Control> List { get; } =
    [
        .. DaemonControls.List,
        .. EngineControls.List,
        .. RootlessControls.List,
        .. TlsControls.List,
        .. FirewallControls.List,
        .. UnitControls.List,
        .. SysctlControls.List,
        .. SshControls.List,
        .. AuditControls.List,
        .. DockerAuditControls.List,
        .. LogControls.List,
        .. FileControls.List,
        .. DockerFileControls.List,
        .. ImageControls.List,
        .. ContainerControls.List,
        .. SwarmControls.List,
        .. PeopleControls.List,
    ];
}
