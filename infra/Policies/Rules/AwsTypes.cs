namespace Policies.Rules;

/// <summary>Type tokens of the resources that the policies read.</summary>
internal static class AwsTypes
{
    public const string Instance = "aws:ec2/instance:Instance";
    public const string NetworkInterface = "aws:ec2/networkInterface:NetworkInterface";
    public const string Volume = "aws:ebs/volume:Volume";
    public const string VolumeAttachment = "aws:ec2/volumeAttachment:VolumeAttachment";
    public const string Eip = "aws:ec2/eip:Eip";
    public const string EipAssociation = "aws:ec2/eipAssociation:EipAssociation";
    public const string Vpc = "aws:ec2/vpc:Vpc";
    public const string Subnet = "aws:ec2/subnet:Subnet";
    public const string DefaultSecurityGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    public const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    public const string SecurityGroupRule = "aws:ec2/securityGroupRule:SecurityGroupRule";
    public const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    public const string EgressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    public const string ManagedPrefixList = "aws:ec2/managedPrefixList:ManagedPrefixList";
    public const string ManagedPrefixListEntry = "aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry";
    public const string FlowLog = "aws:ec2/flowLog:FlowLog";
    public const string VpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
    public const string Route = "aws:ec2/route:Route";
    public const string RouteTable = "aws:ec2/routeTable:RouteTable";
    public const string Role = "aws:iam/role:Role";
    public const string IamPolicy = "aws:iam/policy:Policy";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string UserPolicy = "aws:iam/userPolicy:UserPolicy";
    public const string GroupPolicy = "aws:iam/groupPolicy:GroupPolicy";
    public const string PolicyAttachment = "aws:iam/policyAttachment:PolicyAttachment";
    public const string UserPolicyAttachment = "aws:iam/userPolicyAttachment:UserPolicyAttachment";
    public const string GroupPolicyAttachment = "aws:iam/groupPolicyAttachment:GroupPolicyAttachment";
    public const string RolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string InstanceProfile = "aws:iam/instanceProfile:InstanceProfile";
    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    public const string KmsKey = "aws:kms/key:Key";
    public const string SsmParameter = "aws:ssm/parameter:Parameter";
    public const string KeyPair = "aws:ec2/keyPair:KeyPair";
}
