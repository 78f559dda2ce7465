using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>A second hop is a container's: with a hop limit of one the answer never leaves the host's own network namespace.</summary>
internal static class InstanceHopLimit
{
    public static Policy Policy { get; } = new RemediationPolicy
    {
        Name = "instance-metadata-hop-limit",
        Description = "Metadata answers do not travel further than the instance itself.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("cloud identity"),
        Tags = ["instance", "metadata"],
        RemediationSteps = "Set metadataOptions.httpPutResponseHopLimit to 1.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var options = args.Properties["metadataOptions"];
            var hops = options["httpPutResponseHopLimit"];
            if (options["httpEndpoint"].AsString() != "disabled" && hops.AsInteger() != 1) args.ReportFound(hops, "1");
        },
        Remediate = args => args.Properties["metadataOptions"]["httpPutResponseHopLimit"].AsInteger() == 1
            ? null
            : args.Resource.Properties.With(["metadataOptions", "httpPutResponseHopLimit"], 1.0),
    };
}
