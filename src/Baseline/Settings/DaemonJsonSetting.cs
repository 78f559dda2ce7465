using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>An option of the Docker daemon, as every running daemon was told: by flag or by the configuration file that it reads.</summary>
/// <param name="Key">Key of daemon.json.</param>
/// <param name="Value">Wanted value as JSON text; the order of a list of words does not matter.</param>
/// <param name="Default">What dockerd takes when nothing is set, as JSON text; <c>null</c> when unset is not good enough.</param>
public sealed record DaemonJsonSetting(string Key, string Value, string? Default = null) : EvidenceSetting
{
    /// <summary>Other values that are as good, as JSON text.</summary>
    public string? Or { get; init; }

    /// <summary>False for an option that has to stay away.</summary>
    public bool Rendered { get; init; } = true;

    public override IEnumerable<Probe> Probes => [Evidence.Probes.Dockerd];

    public override void Render(HostSpec spec, ArtefactBuilder artefacts)
    {
        if (Rendered) artefacts.DaemonOption(Key, Value);
    }

    public override string Describe() => $"\"{Key}\": {Value}{(Or is null ? "" : $" or {Or}")}";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var daemons = Daemons.Of(context);
        var found = daemons.Select(p => DaemonOptions.Effective(p, Key)).ToList();
        var good = found.All(Allowed);
        if (good) DaemonOptions.RequireKnown(daemons, Key);
        return Decide(good, string.Join("; ", found.Select(Show).Distinct()));
    }

    protected override Verdict? JudgePlan(PlannedHost planned)
    {
        var found = Json.Object(planned.Content(NodeLayout.DaemonJson), NodeLayout.DaemonJson)[Key];
        return Decide(Allowed(found), Show(found));
    }

    private bool Allowed(JsonNode? found)
    {
        found ??= Default is null ? null : JsonNode.Parse(Default);
        if (found is null) return false;
        var text = Canonical(found);
        return text == Canonical(JsonNode.Parse(Value)!) || (Or is not null && text == Canonical(JsonNode.Parse(Or)!));
    }

    private string Show(JsonNode? found) =>
        found is not null ? Excerpt.Of(found.ToJsonString()) : Default is null ? "not set" : $"not set (default {Default})";

    private static string Canonical(JsonNode node) => node switch
    {
        JsonArray array => $"[{string.Join(',', array.Select(n => n is null ? "null" : Canonical(n)).Order(StringComparer.Ordinal))}]",
        JsonObject obj => $"{{{string.Join(',', obj.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}:{(p.Value is null ? "null" : Canonical(p.Value))}"))}}}",
        _ => node.ToJsonString(),
    };
}
