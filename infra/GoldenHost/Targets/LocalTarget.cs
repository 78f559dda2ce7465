using System.Collections.Immutable;
using GoldenHost.Components.Local;
using GoldenHost.Nodes;
using Pulumi;

namespace GoldenHost.Targets;

/// <summary>Makes nodes on this workstation.</summary>
public static class LocalTarget
{
    public static ImmutableArray<NodeEndpoint> Make(TargetRequest request)
    {
        var settings = request.Settings.Local ?? throw new InvalidOperationException("target local without its settings");
        var options = new ComponentResourceOptions();
        if (request.Settings.LogCollector is null)
        {
            var collector = new LocalCollector("collector", new LocalCollectorArgs { Authority = request.Trust.Logs, Port = settings.LogsPort, Folder = request.Folder });
            options.DependsOn.Add(collector);
        }

        return [.. request.Plans.Select(plan => new LocalNode(plan.Name, new LocalNodeArgs { Plan = plan, Settings = settings, Folder = request.Folder }, options).Endpoint)];
    }
}
