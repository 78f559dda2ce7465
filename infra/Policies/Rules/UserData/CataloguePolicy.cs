using Baseline.Catalogue;
using Baseline.Verdicts;
using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>A policy that is a part of the catalogue: its controls judge the files that the user data would write.</summary>
internal static class CataloguePolicy
{
    /// <param name="hosts">Reads user data.</param>
    /// <param name="name">Name of the policy.</param>
    /// <param name="description">What it wants.</param>
    /// <param name="controls">Start of the ids of its controls.</param>
    public static Policy For(PlannedHosts hosts, string name, string description, string controls) => new ResourceValidationPolicy
    {
        Name = name,
        Description = description,
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden(controls + "*"),
        Tags = ["user-data", "baseline"],
        RemediationSteps = $"Render user data with Baseline.Rendering.UserData; 'hostchecks explain {controls}001' says why.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args => Judge(args, hosts, controls),
    };

    private static void Judge(ResourceValidationArgs args, PlannedHosts hosts, string prefix)
    {
        var host = hosts.Read(args);
        var judged = false;
        foreach (var control in AllControls.List.Where(c => c.Id.StartsWith(prefix, StringComparison.Ordinal)))
        {
            if (control.Setting.CheckPlan(host) is not { } verdict) continue;
            judged = true;
            // What a file says may be shown though user data is secret: the one secret in it, the host key, is in no file.
            if (verdict.Status == VerdictStatus.Fail)
                args.Report($"{control.Id} {control.Title}: found {verdict.Found}, allowed {verdict.Expected}. {verdict.Reason}".TrimEnd());
            else if (verdict.Status == VerdictStatus.Error)
                args.Report($"{control.Id} {control.Title}: could not be judged: {verdict.Reason}.");
        }

        if (!judged) args.NotApplicable($"No control {prefix}* can be judged before the machine exists.");
    }
}
