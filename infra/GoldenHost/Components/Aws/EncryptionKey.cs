using Pulumi;
using Pulumi.Aws.Kms;
using KeyAlias = Pulumi.Aws.Kms.Alias;

namespace GoldenHost.Components.Aws;

/// <summary>The key that encrypts volumes and flow logs: customer-managed, so that its use is in the audit trail and can be ended.</summary>
public sealed class EncryptionKey : ComponentResource
{
    public EncryptionKey(string name, EncryptionKeyArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:EncryptionKey", name, options)
    {
        var scope = args.Scope;
        var key = new Key($"{name}-key", new KeyArgs
        {
            Description = $"Volumes and flow logs of {scope.Prefix}",
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = Policy(scope),
            Tags = scope.Tags(name),
        }, new CustomResourceOptions
        {
            Parent = this,
            // What it encrypted is lost with it.
            Protect = scope.Settings.TerminationProtection,
        });
        _ = new KeyAlias($"{name}-alias", new AliasArgs { Name = $"alias/{scope.Prefix}", TargetKeyId = key.KeyId }, new CustomResourceOptions { Parent = this });
        Arn = key.Arn;
        RegisterOutputs();
    }

    [Output("arn")]
    public Output<string> Arn { get; private set; }

    private static string Policy(AwsScope scope) => PolicyText.Write(
        new PolicyStatement
        {
            // Without it nobody could ever change the key again. It delegates to the account's IAM policies, by which EBS works too.
            Sid = "AccountAdministersByIam",
            Principal = ("AWS", scope.AccountRoot),
            Actions = ["kms:*"],
            Resources = ["*"],
        },
        new PolicyStatement
        {
            Sid = "LogsEncryptThisGroupOnly",
            Principal = ("Service", $"logs.{scope.Settings.Region}.amazonaws.com"),
            Actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
            Resources = ["*"],
            Conditions = [("ArnEquals", "kms:EncryptionContext:aws:logs:arn", scope.Arn("logs", $"log-group:{scope.FlowLogGroup}")), scope.OwnAccount],
        });
}
