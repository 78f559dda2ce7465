using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Policies.Sdk;
using Policies.Sdk.Evaluation;
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
        response.Remediations.Add(result.Remediations.Select(r => new WireRemediation
        {
            PolicyName = r.PolicyName,
            PolicyPackName = pack.Name,
            PolicyPackVersion = pack.Version,
            Description = r.Description,
            Properties = r.Properties is null ? null : StructConverter.ToStruct(r.Properties),
            Diagnostic = r.Diagnostic ?? "",
        }));
        response.NotApplicable.Add(NotApplicable(result.NotApplicable));
        return response;
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
        var message = new Messages.PolicyConfigSchema { Properties = new Struct() };
        foreach (var (name, property) in schema.Properties)
            message.Properties.Fields.Add(name, StructConverter.ToValue(property.ToJsonSchema()));
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

    private static Messages.PolicyConfig Config(Sdk.Configuration.PolicyConfig config) => new()
    {
        EnforcementLevel = (Messages.EnforcementLevel)(config.EnforcementLevel ?? EnforcementLevel.Advisory),
        Properties = config.Properties is null ? null : StructConverter.ToStruct(config.Properties),
    };

    private static IEnumerable<PolicyNotApplicable> NotApplicable(ImmutableArray<NotApplicablePolicy> policies) =>
        policies.Select(p => new PolicyNotApplicable { PolicyName = p.PolicyName, Reason = p.Reason });
}
