using System.Text.Json;
using Policies.Tests.Sdk;

namespace Policies.Tests.Rules;

/// <summary>Changes of the production plan, each with the policies that must object to it, and no others.</summary>
internal static class PlanMutations
{
    private const string Instance = "aws:ec2/instance:Instance";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    private const string Key = "aws:kms/key:Key";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    private const string Leaf = "tls:index/locallySignedCert:LocallySignedCert";
    private const string Authority = "tls:index/selfSignedCert:SelfSignedCert";
    private const string Remote = "command:remote:Command";
    private const string Local = "command:local:Command";

    /// <summary>Type, property, JSON of its new value, policies. "-" takes the property away; "!" replaces it together with its secret mark.</summary>
    public static readonly (string Type, string Path, string Json, string Policies)[] Properties =
    [
        (Instance, "metadataOptions.httpTokens", "\"optional\"", "instance-imdsv2"),
        (Instance, "metadataOptions.httpPutResponseHopLimit", "2", "instance-metadata-hop-limit"),
        (Instance, "metadataOptions.httpProtocolIpv6", "\"enabled\"", "instance-metadata-no-ipv6"),
        (Instance, "metadataOptions.instanceMetadataTags", "\"enabled\"", "instance-metadata-no-tags"),
        (Instance, "metadataOptions", "-", "instance-imdsv2,instance-metadata-hop-limit"),
        (Instance, "associatePublicIpAddress", "true", "instance-no-public-address"),
        (Instance, "disableApiTermination", "false", "instance-termination-protection"),
        (Instance, "rootBlockDevice.encrypted", "false", "instance-root-volume-encrypted"),
        (Instance, "rootBlockDevice.kmsKeyId", "-", "instance-volume-key"),
        (Instance, "ebsBlockDevices", "[]", "instance-data-volume"),
        (Instance, "ebsBlockDevices", """[{"kmsKeyId":"k","encrypted":false}]""", "instance-data-volume-encrypted"),
        (Instance, "ami", "\"debian-13\"", "instance-ami-pinned"),
        (Instance, "monitoring", "-", "instance-monitoring"),
        (Instance, "iamInstanceProfile", "-", "instance-profile"),
        (Instance, "userDataReplaceOnChange", "-", "instance-replaced-on-change"),
        (Instance, "keyName", "\"k\"", "instance-no-key-pair"),
        (Instance, "sourceDestCheck", "false", "instance-source-check"),
        (Instance, "userDataBase64", "-", "user-data-present"),
        (Instance, "userDataBase64", "\"aGVsbG8=\"", "user-data-readable"),
        (Instance, "userDataBase64", $"\"{Convert.ToBase64String(new byte[20_000])}\"", "user-data-readable,user-data-size"),
        (Instance, "tags.ManagedBy", "-", "tags-required"),
        (Instance, "launchTemplate", """{"id":"lt-1"}""", "instance-made-directly"),
        ("aws:ec2/eip:Eip", "instance", "\"i-1\"", "instance-no-elastic-address"),
        ("aws:ec2/eip:Eip", "networkInterface", "\"eni-1\"", "instance-no-elastic-address"),
        (Ingress, "cidrIpv4", "\"0.0.0.0/0\"", "ingress-administration,ingress-not-from-anywhere"),
        (Ingress, "toPort", "2380", "ingress-administration,ingress-no-plaintext-docker"),
        (Egress, "cidrIpv4", "\"0.0.0.0/0\"", "egress-not-to-anywhere"),
        (Egress, "ipProtocol", "\"-1\"", "egress-not-all-ports"),
        ("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "ingress", """[{"protocol":"udp","fromPort":1,"toPort":1,"self":true}]""", "default-group-closed"),
        ("aws:ec2/vpc:Vpc", "assignGeneratedIpv6CidrBlock", "true", "network-no-ipv6"),
        ("aws:ec2/flowLog:FlowLog", "trafficType", "\"ACCEPT\"", "flow-log-all-traffic"),
        ("aws:ec2/vpcEndpoint:VpcEndpoint", "policy", "-", "endpoint-own-account"),
        ("aws:ec2/subnet:Subnet", "mapPublicIpOnLaunch", "true", "subnet-no-public-addresses"),
        (RolePolicy, "policy", Allowing("Action", "s3:*", "arn:aws:s3:::b"), "iam-no-wildcard-actions,iam-only-needed-actions"),
        (RolePolicy, "policy", Allowing("Action", "logs:PutLogEvents", "*"), "iam-no-wildcard-resources"),
        (RolePolicy, "policy", Allowing("Action", "s3:GetObject", "arn:aws:s3:::b/k"), "iam-only-needed-actions"),
        ("aws:iam/role:Role", "assumeRolePolicy", Allowing("Principal", "*", null), "iam-no-confused-deputy"),
        (Key, "policy", Allowing("Principal", "*", null), "kms-key-own-account"),
        (Key, "enableKeyRotation", "-", "kms-key-rotation"),
        (Key, "deletionWindowInDays", "7", "kms-key-deletion"),
        (LogGroup, "kmsKeyId", "-", "log-group-encrypted"),
        (LogGroup, "retentionInDays", "30", "log-group-retention"),
        (Remote, "connection.hostKey", "-", "command-host-key-pinned"),
        (Remote, "connection.password", "\"p\"", "command-no-password"),
        (Remote, "connection", """!{"host":"h","user":"u","hostKey":"k","privateKey":"p"}""", "command-key-secret"),
        (Remote, "logging", "\"stdout\"", "command-logging-off"),
        (Remote, "stdin", Plan.Secret("\"x\""), "command-outputs-secret"),
        (Remote, "addPreviousOutputInEnv", "-", "command-no-previous-output"),
        (Remote, "delete", Plan.Secret("\"x\""), "command-text-without-secrets"),
        (Remote, "environment", $$"""{"TOKEN":{{Plan.Secret("\"x\"")}}}""", "command-environment-without-secrets"),
        (Remote, "create", "\"uptime\"", "nodes-enrolled,nodes-forward-logs"),
        (Local, "create", "\"true\"", "nodes-verified"),
        (Local, "logging", "\"stdout\"", "command-outputs-secret"),
        (Local, "logging", "-", "command-outputs-secret"),
        ("tls:index/privateKey:PrivateKey", "ecdsaCurve", "\"P224\"", "tls-key-strength"),
        (Leaf, "validityPeriodHours", "87600", "tls-leaf-lifetime"),
        (Leaf, "earlyRenewalHours", "0", "tls-early-renewal"),
        (Leaf, "allowedUses", """["client_auth","cert_signing"]""", "tls-leaf-uses"),
        (Authority, "allowedUses", """["cert_signing","server_auth"]""", "tls-authority-uses"),
        (Authority, "validityPeriodHours", "999999", "tls-authority-lifetime"),
        (Authority, "isCaCertificate", "false", "tls-no-self-signed-server"),
    ];

    /// <summary>Lines of the real user data: what to find, what to put there, policies.</summary>
    public static readonly (string Find, string Replace, string Policies)[] UserData =
    [
        ("PermitRootLogin no", "PermitRootLogin yes", "user-data-current,user-data-ssh"),
        ("\"icc\": false", "\"icc\": true", "user-data-current,user-data-docker-daemon"),
        ("kernel.kptr_restrict = ", "kernel.kptr_restrict = 0 #", "user-data-current,user-data-kernel"),
        ("path: /etc/golden/baseline\n", "path: /etc/golden/other\n", "user-data-baseline"),
        ("\"tlsverify\": true", "\"tlsverify\": false", "user-data-current,user-data-docker-daemon,user-data-docker-tls"),
        ("lock_passwd: true", "lock_passwd: false", "user-data-current"),
        ("#cloud-config\n", "#cloud-config\npassword: hunter22\n", "user-data-current,user-data-no-credentials"),
    ];

    /// <summary>Resources that the plan has no like of: type, inputs, policies.</summary>
    public static readonly (string Type, string Json, string Policies)[] Additions =
    [
        ("aws:ebs/volume:Volume", """{"tags":{"Name":"n","Project":"p","Stack":"s","ManagedBy":"m"}}""", "volume-encrypted"),
        ("aws:autoscaling/group:Group", """{"maxSize":3,"launchTemplate":{"id":"lt-1"}}""", "instance-made-directly"),
        ("aws:cloudformation/stack:Stack", """{"tags":{"Name":"n","Project":"p","Stack":"s","ManagedBy":"m"},"templateBody":"{}"}""", "instance-made-by-services"),
        ("aws:batch/computeEnvironment:ComputeEnvironment", """{"tags":{"Name":"n","Project":"p","Stack":"s","ManagedBy":"m"},"type":"MANAGED","computeResources":{"type":"EC2"}}""", "instance-made-by-services"),
        ("aws:ec2/managedPrefixList:ManagedPrefixList", """{"entries":[{"cidr":"0.0.0.0/0"}]}""", "prefix-list-not-anywhere"),
        ("aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry", """{"cidr":"::/0"}""", "prefix-list-not-anywhere"),
        ("aws:iam/rolePolicyAttachment:RolePolicyAttachment", """{"policyArn":"arn:aws:iam::aws:policy/AdministratorAccess"}""", "iam-no-broad-managed-policies"),
        ("aws:ssm/parameter:Parameter", $$"""{"type":"String","value":{{Plan.Secret("\"x\"")}}}""", "parameter-secure"),
        ("docker:index/container:Container", "{}", "containers-after-verification"),
        (Leaf, """{"allowedUses":["server_auth"],"validityPeriodHours":720,"earlyRenewalHours":240}""", "one-server-authority"),
    ];

    /// <summary>Types whose resources are all taken away, and the policies that want them.</summary>
    public static readonly (string Type, string Policies)[] Removals =
    [
        ("aws:ec2/flowLog:FlowLog", "networks-have-flow-logs"),
        ("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "networks-close-default-group"),
        (Local, "nodes-verified"),
        (Remote, "nodes-enrolled,nodes-forward-logs"),
    ];

    private static string Allowing(string name, string value, string? resource)
    {
        var statement = new Dictionary<string, string> { ["Effect"] = "Allow", [name] = value };
        if (resource is not null) statement["Resource"] = resource;
        return JsonSerializer.Serialize(JsonSerializer.Serialize(new { Version = "2012-10-17", Statement = new[] { statement } }));
    }
}
