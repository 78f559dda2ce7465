using Policies.Rules.Access;
using Policies.Rules.Certificates;
using Policies.Rules.Commands;
using Policies.Rules.Instances;
using Policies.Rules.Logs;
using Policies.Rules.Network;
using Policies.Rules.Reading;
using Policies.Rules.Stacks;
using Policies.Rules.Tagging;
using Policies.Rules.UserData;
using Policies.Sdk;

namespace Policies.Rules;

/// <summary>The policies for golden Docker hosts. An explicit list: what is not here does not run.</summary>
public static class GoldenPack
{
    public const string Name = "golden-docker-hosts";

    public static PolicyPack Create()
    {
        var hosts = new PlannedHosts();
        return new PolicyPack
        {
            Name = Name,
            DisplayName = "Golden Docker hosts",
            Description = "Judges planned Docker hosts before they exist: instance, user data, network, access, logs and enrolment.",
            Version = typeof(GoldenPack).Assembly.GetName().Version!.ToString(3),
            Provider = "aws",
            Tags = ["docker", "cis", "hardening"],
            EnforcementLevel = EnforcementLevel.Mandatory,
            Policies =
            [
                InstanceMadeDirectly.Policy,
                InstanceMadeByServices.Policy,
                InstanceMetadataTokens.Policy,
                InstanceHopLimit.Policy,
                InstanceMetadataIpv6.Policy,
                InstanceMetadataTags.Policy,
                InstancePublicAddress.Policy,
                InstanceElasticAddress.Policy,
                InstanceTerminationProtection.Policy,
                InstanceRootVolume.Policy,
                InstanceDataVolume.Policy,
                InstanceDataVolumeEncrypted.Policy,
                VolumeEncrypted.Policy,
                InstanceVolumeKey.Policy,
                InstanceAmiPinned.Policy,
                InstanceAmiApproved.Policy,
                InstanceMonitoring.Policy,
                InstanceProfile.Policy,
                InstanceUserDataReplaces.Policy,
                InstanceKeyPair.Policy,
                InstanceSourceDestCheck.Policy,
                InstanceIgnoreChanges.Policy,
                UserDataPresent.Policy,
                UserDataReadable.Create(hosts),
                UserDataSecret.Policy,
                UserDataNoSecret.Create(hosts),
                UserDataSize.Policy,
                UserDataBaseline.Create(hosts),
                UserDataCurrent.Create(hosts),
                UserDataDaemon.Create(hosts),
                UserDataUnits.Create(hosts),
                UserDataKernel.Create(hosts),
                UserDataSsh.Create(hosts),
                UserDataAudit.Create(hosts),
                UserDataLogs.Create(hosts),
                UserDataFirewall.Create(hosts),
                UserDataTime.Create(hosts),
                UserDataRootless.Create(hosts),
                UserDataFiles.Create(hosts),
                UserDataTls.Create(hosts),
                UserDataMetadata.Create(hosts),
                UserDataDisks.Create(hosts),
                UserDataPackages.Create(hosts),
                IngressFromAnywhere.Policy,
                IngressAdministration.Policy,
                IngressPlaintextDocker.Policy,
                EgressToAnywhere.Policy,
                EgressAllPorts.Policy,
                PrefixListAnywhere.Policy,
                DefaultGroupClosed.Policy,
                NetworkNoIpv6.Policy,
                SubnetPublicAddresses.Policy,
                FlowLogTraffic.Policy,
                EndpointPolicy.Policy,
                IamWildcardActions.Policy,
                IamWildcardResources.Policy,
                IamAllowedActions.Policy,
                IamConfusedDeputy.Policy,
                IamManagedPolicies.Policy,
                KmsKeyRotation.Policy,
                KmsKeyDeletion.Policy,
                KmsKeyPolicy.Policy,
                LogGroupEncrypted.Policy,
                LogGroupRetention.Policy,
                LogGroupProtected.Policy,
                ParameterSecure.Policy,
                TagsRequired.Policy,
                CommandHostKey.Policy,
                CommandNoPassword.Policy,
                CommandKeySecret.Policy,
                CommandText.Policy,
                CommandEnvironment.Policy,
                CommandLogging.Policy,
                CommandOutputs.Policy,
                CommandPreviousOutput.Policy,
                KeyStrength.Policy,
                LeafLifetime.Policy,
                LeafRenewal.Policy,
                LeafUses.Policy,
                AuthorityUses.Policy,
                AuthorityLifetime.Policy,
                NoServerSelfSigned.Policy,
                NodesEnrolled.Policy,
                NodesForwardLogs.Policy,
                NodesVerified.Policy,
                ContainersAfterVerification.Policy,
                OneServerAuthority.Policy,
                NetworksHaveFlowLogs.Policy,
                NetworksHaveClosedDefault.Policy,
            ],
        };
    }
}
