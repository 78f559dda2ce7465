using System.Collections.Immutable;
using System.Net;
using GoldenHost.Settings.Forms;
using GoldenHost.Settings.Reading;

namespace GoldenHost.Settings;

/// <summary>Turns the stack configuration into <see cref="StackSettings"/>, once. Pure.</summary>
public static class SettingsParser
{
    /// <exception cref="ConfigurationException">The configuration is wrong; holds every error.</exception>
    public static StackSettings Parse(StackConfig config)
    {
        var errors = new SettingErrors();
        var reader = new SettingsReader(config, errors);

        var targetName = reader[SettingKeys.Target]?.Text(text => text is "local" or "aws");
        var target = targetName == "aws" ? TargetKind.Aws : TargetKind.Local;
        if (targetName is not null) reader.RefuseOthers(target);

        var nodes = CommonReader.Nodes(reader[SettingKeys.Nodes]);
        var generations = CommonReader.Generations(reader[SettingKeys.NodeGenerations], nodes);
        var secret = CommonReader.DeploymentSecret(reader[SettingKeys.DeploymentSecret]);
        var adminCidrs = CommonReader.AdminCidrs(reader[SettingKeys.AdminCidrs]);
        var adminKeys = CommonReader.AuthorizedKeys(reader[SettingKeys.AdminAuthorizedKeys]);
        var workload = EgressReader.Read(reader[SettingKeys.WorkloadEgress], target);
        var host = EgressReader.Read(reader[SettingKeys.HostEgress], target);
        var dns = CommonReader.Addresses(reader[SettingKeys.DnsServers], 3);
        var ntp = CommonReader.Addresses(reader[SettingKeys.NtpServers], 4);
        var collectorValue = reader[SettingKeys.LogCollector];
        var collector = CommonReader.Collector(collectorValue);
        if (target == TargetKind.Aws && collectorValue is null) errors.Add(SettingKeys.LogCollector, "nothing");
        var certificates = CommonReader.Certificates(reader, errors);

        ImmutableArray<EgressSetting> egress = [.. workload, .. host];
        var local = targetName == "local" ? LocalReader.Read(reader, Math.Max(1, nodes.Length)) : null;
        var aws = targetName == "aws" ? AwsReader.Read(reader, errors, LeavesPrivateSpace(egress, dns, ntp, collector)) : null;

        errors.ThrowIfAny();
        return new StackSettings
        {
            Target = target,
            Nodes = nodes,
            NodeGenerations = generations,
            DeploymentSecret = new Secret(secret!),
            AdminCidrs = adminCidrs,
            AdminAuthorizedKeys = adminKeys,
            WorkloadEgress = workload,
            HostEgress = host,
            DnsServers = dns,
            NtpServers = ntp,
            LogCollector = collector,
            Certificates = certificates!,
            Local = local,
            Aws = aws,
        };
    }

    /// <summary>Whether any destination needs a way to the internet. Link-local ones are served by the cloud itself.</summary>
    private static bool LeavesPrivateSpace(ImmutableArray<EgressSetting> egress, ImmutableArray<string> dns, ImmutableArray<string> ntp, CollectorSettings? collector)
    {
        var networks = egress.SelectMany(rule => rule.Cidrs).Select(cidr => IPNetwork.Parse(cidr))
            .Concat(dns.Concat(ntp).Append(collector?.Collector.Address).OfType<string>().Select(text => Networks.Single(IPAddress.Parse(text))));
        return networks.Any(network => Networks.IsV4(network) && !Networks.IsPrivate(network) && !Networks.IsLinkLocal(network));
    }
}
