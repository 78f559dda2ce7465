using Policies.Sdk.Evaluation;
using Policies.Sdk.Values;

namespace Policies.Tests.Rules;

/// <summary>The pack on the real plan: nothing to say about it as it is, and exactly the right things when it is changed.</summary>
public sealed class ProductionPlanTests(ProductionPlan production) : IClassFixture<ProductionPlan>
{
    private const string Instance = "aws:ec2/instance:Instance";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Remote = "command:remote:Command";

    [Fact]
    public async Task The_unmodified_plan_has_no_violation()
    {
        var report = await production.JudgeAsync(production.Resources);
        Assert.Equal([], report.Diagnostics.Where(d => d.Kind != DiagnosticKind.Undecided).Select(d => $"{d.PolicyName} {d.Urn}: {d.Message}"));
    }

    [Fact]
    public async Task The_unmodified_plan_leaves_nothing_undecided()
    {
        var report = await production.JudgeAsync(production.Resources);
        Assert.Equal([], report.Diagnostics.Where(d => d.Kind == DiagnosticKind.Undecided).Select(d => $"{d.Urn}: {d.Message}"));
    }

    /// <summary>One changed property of every resource of a type; "-" takes it away.</summary>
    [Theory]
    [InlineData(Instance, "metadataOptions.httpTokens", "\"optional\"", "instance-imdsv2")]
    [InlineData(Instance, "metadataOptions.httpPutResponseHopLimit", "2", "instance-metadata-hop-limit")]
    [InlineData(Instance, "metadataOptions.httpProtocolIpv6", "\"enabled\"", "instance-metadata-no-ipv6")]
    [InlineData(Instance, "metadataOptions", "-", "instance-imdsv2,instance-metadata-hop-limit")]
    [InlineData(Instance, "associatePublicIpAddress", "true", "instance-no-public-address")]
    [InlineData(Instance, "disableApiTermination", "false", "instance-termination-protection")]
    [InlineData(Instance, "rootBlockDevice.encrypted", "false", "instance-root-volume-encrypted")]
    [InlineData(Instance, "rootBlockDevice.kmsKeyId", "-", "instance-volume-key")]
    [InlineData(Instance, "ebsBlockDevices", "[]", "instance-data-volume")]
    [InlineData(Instance, "ami", "\"debian-13\"", "instance-ami-pinned")]
    [InlineData(Instance, "monitoring", "-", "instance-monitoring")]
    [InlineData(Instance, "iamInstanceProfile", "-", "instance-profile")]
    [InlineData(Instance, "userDataReplaceOnChange", "-", "instance-replaced-on-change")]
    [InlineData(Instance, "keyName", "\"k\"", "instance-no-key-pair")]
    [InlineData(Instance, "userDataBase64", "-", "user-data-present")]
    [InlineData(Instance, "userDataBase64", "\"aGVsbG8=\"", "user-data-readable")]
    [InlineData(Instance, "tags.ManagedBy", "-", "tags-required")]
    [InlineData(Ingress, "cidrIpv4", "\"0.0.0.0/0\"", "ingress-administration,ingress-not-from-anywhere")]
    [InlineData(Ingress, "toPort", "2380", "ingress-administration,ingress-no-plaintext-docker")]
    [InlineData("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "cidrIpv4", "\"0.0.0.0/0\"", "egress-not-to-anywhere")]
    [InlineData("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "ipProtocol", "\"-1\"", "egress-not-all-ports")]
    [InlineData("aws:cloudwatch/logGroup:LogGroup", "kmsKeyId", "-", "log-group-encrypted")]
    [InlineData("aws:cloudwatch/logGroup:LogGroup", "retentionInDays", "30", "log-group-retention")]
    [InlineData("aws:kms/key:Key", "enableKeyRotation", "-", "kms-key-rotation")]
    [InlineData("aws:kms/key:Key", "deletionWindowInDays", "7", "kms-key-deletion")]
    [InlineData("aws:ec2/flowLog:FlowLog", "trafficType", "\"ACCEPT\"", "flow-log-all-traffic")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint", "policy", "-", "endpoint-own-account")]
    [InlineData("aws:ec2/subnet:Subnet", "mapPublicIpOnLaunch", "true", "subnet-no-public-addresses")]
    [InlineData(Remote, "connection.hostKey", "-", "command-host-key-pinned")]
    [InlineData(Remote, "logging", "\"stdout\"", "command-logging-off")]
    [InlineData(Remote, "addPreviousOutputInEnv", "-", "command-no-previous-output")]
    [InlineData(Remote, "create", "\"uptime\"", "nodes-enrolled,nodes-forward-logs")]
    [InlineData("command:local:Command", "create", "\"true\"", "nodes-verified")]
    [InlineData("tls:index/privateKey:PrivateKey", "ecdsaCurve", "\"P224\"", "tls-key-strength")]
    [InlineData("tls:index/locallySignedCert:LocallySignedCert", "validityPeriodHours", "87600", "tls-leaf-lifetime")]
    [InlineData("tls:index/locallySignedCert:LocallySignedCert", "earlyRenewalHours", "0", "tls-early-renewal")]
    [InlineData("tls:index/selfSignedCert:SelfSignedCert", "allowedUses", "[\"cert_signing\",\"server_auth\"]", "tls-authority-uses")]
    public async Task A_changed_property_fails_exactly_the_policies_that_are_about_it(string type, string path, string json, string policies)
    {
        Assert.Contains(production.Resources, r => r.Type == type);
        var changed = production.Resources.Select(r => r.Type == type ? r with { Properties = Change(r.Properties, path.Split('.'), json) } : r);
        var report = await production.JudgeAsync(changed);
        Assert.Equal(policies.Split(','), report.Diagnostics.Where(d => d.Blocks).Select(d => d.PolicyName).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("aws:ec2/flowLog:FlowLog", "networks-have-flow-logs")]
    [InlineData("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "networks-close-default-group")]
    [InlineData("command:local:Command", "nodes-verified")]
    [InlineData(Remote, "nodes-enrolled,nodes-forward-logs")]
    public async Task A_missing_resource_fails_exactly_the_policies_that_want_it(string type, string policies)
    {
        var report = await production.JudgeAsync(production.Resources.Where(r => r.Type != type));
        Assert.Equal(policies.Split(','), report.Diagnostics.Where(d => d.Blocks).Select(d => d.PolicyName).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_secret_of_the_plan_is_in_any_message()
    {
        var changed = production.Resources.Select(r => r.Type == Remote ? r with { Properties = r.Properties.With(["create"], new PolicySecret(((PolicyObject)r.Properties["connection"].Unwrapped)["privateKey"].Unwrapped)) } : r);
        var report = await production.JudgeAsync(changed);
        Assert.Contains(report.Diagnostics, d => d.PolicyName == "command-text-without-secrets");
        var secret = production.Stack.Config["goldenhost:deploymentSecret"];
        Assert.DoesNotContain(report.Diagnostics, d => d.Message.Contains(secret, StringComparison.Ordinal) || d.Message.Contains("PRIVATE KEY", StringComparison.Ordinal));
    }

    private static PolicyObject Change(PolicyObject from, string[] path, string json)
    {
        if (json != "-") return from.With(path, PolicyJson.Parse(json));
        if (path.Length > 1) return from.With(path[..1], Change((PolicyObject)from[path[0]].Unwrapped, path[1..], json));
        return new PolicyObject(from.Members.Where(m => m.Key != path[0]).ToDictionary(m => m.Key, m => m.Value));
    }
}
