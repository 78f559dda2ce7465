using Policies.Rules.Instances;
using Policies.Sdk;

namespace Policies.Rules;

/// <summary>The policies for golden Docker hosts. An explicit list: what is not here does not run.</summary>
public static class GoldenPack
{
    public static PolicyPack Create() => new()
    {
        Name = "golden-docker-hosts",
        DisplayName = "Golden Docker hosts",
        Description = "Judges planned Docker hosts before they exist: instance, user data, network, access, logs and enrolment.",
        Version = typeof(GoldenPack).Assembly.GetName().Version!.ToString(3),
        Provider = "aws",
        Tags = ["docker", "cis", "hardening"],
        EnforcementLevel = EnforcementLevel.Mandatory,
        Policies =
        [
            InstanceMetadataTokens.Policy,
        ],
    };
}
