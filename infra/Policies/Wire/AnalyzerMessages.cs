using System.Collections.Immutable;
using Baseline.Waivers;
using Policies.Sdk;
using Policies.Sdk.Evaluation;
using Policies.Sdk.Values;
using Policies.Wire.Messages;
using EnforcementLevel = Policies.Sdk.EnforcementLevel;
using WireRemediation = Policies.Wire.Messages.Remediation;

namespace Policies.Wire;

/// <summary>What the SDK says, as messages of the contract.</summary>
internal static class AnalyzerMessages
{
    public static AnalyzerInfo Info(PolicyPack pack)
    {
        var info = new AnalyzerInfo
        {
            Name = pack.Name,
            Version = pack.Version,
            SupportsConfig = true,
            DisplayName = pack.DisplayName ?? "",
            Description = pack.Description ?? "",
            Readme = pack.Readme ?? "",
            Provider = pack.Provider ?? "",
            Repository = pack.Repository ?? "",
        };
        info.Tags.Add(pack.Tags);
        info.Policies.Add(pack.Policies.Select(policy => Info(policy, pack)));
        foreach (var (name, config) in pack.InitialConfig) info.InitialConfig.Add(name, Config(config));
        return info;
    }

    public static AnalyzeResponse Response(PolicyPack pack, AnalysisResult result, bool withUrn)
    {
        var response = new AnalyzeResponse();
        response.Diagnostics.Add(result.Diagnostics.Select(d => new AnalyzeDiagnostic
        {
            PolicyName = d.PolicyName,
            PolicyPackName = pack.Name,
            PolicyPackVersion = pack.Version,
            Description = d.Description,
            Message = d.Message,
            EnforcementLevel = (Messages.EnforcementLevel)d.Level,
            Severity = (Messages.PolicySeverity)d.Severity,
            Urn = withUrn ? d.Urn : "",
        }));
        response.NotApplicable.Add(NotApplicable(result.NotApplicable));
        return response;
    }

    public static RemediateResponse Response(PolicyPack pack, RemediationResult result)
    {
        var response = new RemediateResponse();
        response.Remediations.Add(result.Remediations.Select(r => Remediation(pack, r)));
        response.NotApplicable.Add(NotApplicable(result.NotApplicable));
        return response;
    }

    /// <summary>An entry of the waiver file that has no effect. Its name is that of no policy: there is none to blame.</summary>
    public static PolicyDiagnostic WaiverFinding(WaiverProblem problem) => new()
    {
        Kind = DiagnosticKind.Violation,
        PolicyName = "waivers",
        Description = "Waivers are current, known and needed.",
        Message = $"Waivers are current, known and needed.\nline {problem.Line}: {problem.Message}",
        Level = EnforcementLevel.Advisory,
    };

    private static WireRemediation Remediation(PolicyPack pack, Sdk.Evaluation.Remediation done)
    {
        var message = new WireRemediation
        {
            PolicyName = done.PolicyName,
            PolicyPackName = pack.Name,
            PolicyPackVersion = pack.Version,
            Description = done.Description,
            Diagnostic = done.Diagnostic ?? "",
        };
        if (done.Properties is { } properties) message.Properties = StructWriter.Write(properties);
        return message;
    }

    private static PolicyInfo Info(Policy policy, PolicyPack pack)
    {
        var info = new PolicyInfo
        {
            Name = policy.Name,
            DisplayName = policy.DisplayName ?? "",
            Description = policy.Description,
            EnforcementLevel = (Messages.EnforcementLevel)(policy.EnforcementLevel ?? pack.EnforcementLevel),
            PolicyType = policy is StackValidationPolicy ? PolicyType.Stack : PolicyType.Resource,
            Severity = (Messages.PolicySeverity)policy.Severity,
            RemediationSteps = policy.RemediationSteps ?? "",
            Url = policy.Url ?? "",
            ConfigSchema = policy.ConfigSchema is { } schema ? Schema(schema) : null,
            Framework = policy.Framework is { } framework ? Framework(framework) : null,
        };
        info.Tags.Add(policy.Tags);
        return info;
    }

    private static Messages.PolicyConfigSchema Schema(Sdk.Configuration.PolicyConfigSchema schema)
    {
        var properties = schema.Properties.ToDictionary(p => p.Key, PolicyValue (p) => p.Value.ToJsonSchema(), StringComparer.Ordinal);
        var message = new Messages.PolicyConfigSchema { Properties = StructWriter.Write(new PolicyObject(properties)) };
        message.Required.Add(schema.Required);
        return message;
    }

    private static PolicyComplianceFramework Framework(ComplianceFramework framework) => new()
    {
        Name = framework.Name,
        Version = framework.Version,
        Reference = framework.Reference,
        Specification = framework.Specification,
    };

    private static Messages.PolicyConfig Config(Sdk.Configuration.PolicyConfig config)
    {
        var message = new Messages.PolicyConfig
        {
            EnforcementLevel = (Messages.EnforcementLevel)(config.EnforcementLevel ?? EnforcementLevel.Advisory),
        };
        if (config.Properties is { } properties) message.Properties = StructWriter.Write(properties);
        return message;
    }

    private static IEnumerable<PolicyNotApplicable> NotApplicable(ImmutableArray<NotApplicablePolicy> policies) =>
        policies.Select(p => new PolicyNotApplicable { PolicyName = p.PolicyName, Reason = p.Reason });
}
