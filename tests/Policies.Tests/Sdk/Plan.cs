using System.Text.Json.Nodes;
using Baseline.Waivers;
using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Evaluation;
using Policies.Sdk.Values;

namespace Policies.Tests.Sdk;

/// <summary>Short forms for tests: resources from JSON, and running one policy over them.</summary>
internal static class Plan
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static PolicyObject Object(string json) => (PolicyObject)PolicyJson.Parse(json);

    public static PolicyResource Resource(string type, string json, string name = "r") => new()
    {
        Type = type,
        Name = name,
        Urn = $"urn:pulumi:prod::golden::{type}::{name}",
        Properties = Object(json),
    };

    /// <summary>JSON of a secret value.</summary>
    public static string Secret(string json) => new JsonObject
    {
        [SpecialValues.SignatureKey] = SpecialValues.SecretSignature,
        ["value"] = JsonNode.Parse(json),
    }.ToJsonString();

    public static PolicyPack Pack(params Policy[] policies) => new() { Name = "pack", Version = "1.2.3", Policies = [.. policies] };

    public static PackConfiguration Config(string policy, EnforcementLevel? level = null, string? json = null) =>
        new(PackConfiguration.None.Policies.Add(policy, new PolicyConfig(level, json is null ? null : Object(json))));

    public static PolicyEvaluator Evaluator(
        PolicyPack pack, PackConfiguration? config = null, StackContext? stack = null, TimeProvider? time = null, WaiverBook? waivers = null) =>
        new(pack, config ?? PackConfiguration.None, stack ?? StackContext.Unknown, time ?? TimeProvider.System, waivers ?? WaiverBook.Empty);

    public static async Task<AnalysisResult> Analyze(Policy policy, PolicyResource resource, PackConfiguration? config = null) =>
        await Evaluator(Pack(policy), config).AnalyzeAsync(resource, CancellationToken.None);

    public static async Task<AnalysisResult> AnalyzeStack(Policy policy, params PolicyResource[] resources) =>
        await Evaluator(Pack(policy)).AnalyzeStackAsync(resources, CancellationToken.None);
}
