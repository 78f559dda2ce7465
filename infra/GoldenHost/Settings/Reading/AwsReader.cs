using System.Collections.Immutable;
using GoldenHost.Settings.Forms;

namespace GoldenHost.Settings.Reading;

/// <summary>Reads the keys of target aws.</summary>
internal static class AwsReader
{
    /// <param name="reader">Where from.</param>
    /// <param name="errors">Where faults go.</param>
    /// <param name="leavesPrivateSpace">Whether a configured destination is a public address.</param>
    public static AwsSettings? Read(SettingsReader reader, SettingErrors errors, bool leavesPrivateSpace)
    {
        var network = new NetworkReader(reader, errors);
        var region = network.Region();
        var account = reader[AwsSettingKeys.AccountId]?.Text(AwsForms.IsAccountId);
        var vpc = network.VpcCidr();
        var subnets = network.PrivateSubnets();
        var publicSubnet = network.PublicSubnet(leavesPrivateSpace);
        var routes = network.Routes();
        var endpoints = Endpoints(reader[AwsSettingKeys.VpcEndpoints]);
        var ami = reader[AwsSettingKeys.AmiId]?.Text(AwsForms.IsAmiId);
        var architecture = reader[AwsSettingKeys.Architecture]?.Text(text => text is "x86_64" or "arm64");
        var instanceType = reader[AwsSettingKeys.InstanceType]?.Text(
            text => AwsForms.ArchitectureOf(text) is { } own && (architecture is null || own == architecture));
        var root = reader[AwsSettingKeys.RootVolumeGiB]?.Number(size => size is >= 8 and <= 1024);
        var data = reader[AwsSettingKeys.DataVolumeGiB]?.Number(size => size is >= 10 and <= 16384);
        var protection = reader[AwsSettingKeys.TerminationProtection]?.Flag();
        var retention = reader[AwsSettingKeys.LogRetentionDays]?.Number(AwsForms.RetentionDays.Contains);
        var tags = Tags(reader[AwsSettingKeys.Tags]);
        if (region is null || account is null || vpc is null || ami is null || instanceType is null || root is null || data is null
            || protection is null || retention is null)
        {
            return null;
        }

        return new AwsSettings
        {
            Region = region,
            AccountId = account,
            VpcCidr = vpc,
            PrivateSubnets = subnets,
            PublicSubnet = publicSubnet,
            Routes = routes,
            VpcEndpoints = endpoints,
            AmiId = ami,
            InstanceType = instanceType,
            RootVolumeGiB = root.Value,
            DataVolumeGiB = data.Value,
            TerminationProtection = protection.Value,
            LogRetentionDays = retention.Value,
            Tags = tags,
        };
    }

    private static ImmutableArray<string> Endpoints(SettingValue? value)
    {
        var items = value?.Items(0, AwsForms.EndpointServices.Length) ?? [];
        ImmutableArray<string> names = [.. items.Select(item => item.Text(AwsForms.EndpointServices.Contains, example: "s3")).OfType<string>()];
        CommonReader.Distinct(items, names, "every service once");
        return names;
    }

    private static ImmutableSortedDictionary<string, string> Tags(SettingValue? value)
    {
        var fields = value?.Fields();
        if (fields is null) return ImmutableSortedDictionary<string, string>.Empty;
        if (fields.Count > 40) value!.Fail(found: $"{fields.Count} tags");
        foreach (var (name, field) in fields.Where(field => !IsTagName(field.Key))) field.Fail(found: $"the tag name '{SettingErrors.Show(name)}'");
        return fields
            .Where(field => IsTagName(field.Key))
            .Select(field => (field.Key, Value: field.Value.Text(text => AwsForms.IsTagText(text, 256), example: "platform")))
            .Where(tag => tag.Value is not null)
            .ToImmutableSortedDictionary(tag => tag.Key, tag => tag.Value!, StringComparer.Ordinal);
    }

    private static bool IsTagName(string name) =>
        name.Length > 0 && AwsForms.IsTagText(name, 128) && !AwsForms.OwnTags.Contains(name)
        && !name.StartsWith("aws:", StringComparison.OrdinalIgnoreCase);
}
