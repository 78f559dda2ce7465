using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Values;

namespace Policies.Rules.Network;

/// <summary>Ports 22 and 2376 are the two ways to own a Docker host.</summary>
internal static class IngressAdministration
{
    private const string Setting = "goldenhost:adminCidrs";

    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "ingress-administration",
        Description = "SSH and the Docker API are open to administration networks only.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.CisAws("5.2", "No security group allows ingress from 0.0.0.0/0 to remote server administration ports"),
        Tags = ["network", "ingress", "docker"],
        RemediationSteps = "Use the networks in goldenhost:adminCidrs, or list others in this policy's configuration adminCidrs.",
        AppliesTo = SecurityRule.Types,
        ConfigSchema = PolicyConfigSchema.Of(("adminCidrs", new ConfigProperty(ConfigType.Array)
        {
            Description = "Networks of administrators; goldenhost:adminCidrs of the stack when not set.",
            Items = new ConfigProperty(ConfigType.String) { Pattern = "/[0-9]+$" },
        })),
        Validate = args =>
        {
            var allowed = AdministrationNetworks(args);
            SecurityRule.Of(args, inbound: true).JudgeEach(rule =>
            {
                if (!rule.Covers(22) && !rule.Covers(2376)) return;
                Judge.All(
                    () => rule.EachOther(other => args.ReportFound(other, $"networks inside {Names(allowed)}")),
                    () => rule.Networks.JudgeEach(network =>
                    {
                        if (Cidr.Read(network) is { } cidr && !allowed.Any(outer => Cidr.Contains(outer, cidr))) args.ReportFound(network, $"inside {Names(allowed)}");
                    }));
            });
        },
    };

    private static List<IPNetwork> AdministrationNetworks(ResourceValidationArgs args)
    {
        var networks = args.Config["adminCidrs"].Items.Select(Cidr.Read).OfType<IPNetwork>().ToList();
        if (networks.Count > 0) return networks;
        if (!args.Stack.Config.TryGetValue(Setting, out var setting)) args.NotApplicable("No administration networks are configured.");
        try
        {
            return [.. JsonNode.Parse(setting) is JsonArray all ? all.Select(Network) : throw new FormatException()];
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            throw new PropertyTypeException(Setting, "a list of networks as JSON", "something else");
        }
    }

    private static IPNetwork Network(JsonNode? entry) => entry is null ? throw new FormatException() : IPNetwork.Parse(entry.GetValue<string>());

    private static string Names(List<IPNetwork> networks) => networks.Count == 0 ? "none: no administration network is configured" : string.Join(", ", networks);
}
