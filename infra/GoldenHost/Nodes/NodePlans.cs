using System.Collections.Immutable;
using Baseline.Hosts;
using Baseline.Keys;
using Baseline.Rendering;
using GoldenHost.Settings;

namespace GoldenHost.Nodes;

/// <summary>Makes node plans from settings. Pure: every value of user data is known in a preview, so that policies can judge it.</summary>
public static class NodePlans
{
    /// <param name="settings">Of the stack.</param>
    /// <param name="administration">Key with which the deployment logs in.</param>
    public static ImmutableArray<NodePlan> Make(StackSettings settings, SshKeyPair administration)
    {
        var keys = new DeploymentKeys(settings.DeploymentSecret.Reveal());
        return [.. settings.Nodes.Select((name, index) => Plan(index, Spec(name, settings, administration), settings.NodeGenerations.GetValueOrDefault(name, 1), keys))];
    }

    private static NodePlan Plan(int index, HostSpec spec, int generation, DeploymentKeys keys)
    {
        var digest = BaselineDigest.Of(spec);
        var hostKey = keys.HostKey(spec.Name, digest, generation);
        return new NodePlan
        {
            Index = index,
            Spec = spec,
            UserData = new Secret(Convert.ToBase64String(Render(spec, hostKey))),
            BootstrapHostKey = hostKey.PublicKey,
            BaselineDigest = digest,
        };
    }

    /// <exception cref="ConfigurationException">What the stack asks for does not fit into user data.</exception>
    private static byte[] Render(HostSpec spec, BootstrapHostKey hostKey)
    {
        try
        {
            return UserData.Render(spec, hostKey);
        }
        catch (InvalidOperationException e)
        {
            throw new ConfigurationException(
            [
                new SettingError(SettingKeys.WorkloadEgress.FullName, e.Message, "fewer or wider entries in workloadEgress, hostEgress and adminAuthorizedKeys",
                    $"pulumi config rm --path '{SettingKeys.WorkloadEgress.FullName}[0]'"),
            ]);
        }
    }

    private static HostSpec Spec(string name, StackSettings settings, SshKeyPair administration) => new()
    {
        Name = name,
        AdminAuthorizedKeys = [administration.PublicKey, .. settings.AdminAuthorizedKeys],
        AdminCidrs = settings.AdminCidrs,
        WorkloadEgress = [.. settings.WorkloadEgress.Select(egress => egress.Rule)],
        HostEgress = [.. settings.HostEgress.Select(egress => egress.Rule)],
        DnsServers = settings.DnsServers,
        NtpServers = settings.NtpServers,
        LogCollector = settings.LogCollector?.Collector
            ?? new LogCollector(LocalNetwork.Workstation, settings.Local!.LogsPort, LocalNetwork.CollectorName),
    };
}
