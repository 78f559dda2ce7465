using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>What the running daemon says of itself (<c>GET /info</c>).</summary>
/// <param name="Property">Property, with dots into nested ones.</param>
/// <param name="Value">Wanted value as text.</param>
/// <param name="Match">How they are compared.</param>
public sealed record DockerInfoSetting(string Property, string Value, InfoMatch Match = InfoMatch.Equal) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.DockerInfo];

    public override string Describe() => Match switch
    {
        InfoMatch.Contains => $"docker info: {Property} contains {Value}",
        InfoMatch.NoneStartsWith => $"docker info: {Property} has nothing that starts with {Value}",
        _ => $"docker info: {Property} is {Value}",
    };

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        JsonNode? node = DockerInfo.Of(context).Info;
        var found = node.At(Property.Split('.'));
        // A list that is not there is an empty list; a missing scalar is an answer that is not one.
        if (found is null && Match == InfoMatch.Equal) throw new EvidenceException($"docker info has no {Property}");
        var met = Match switch
        {
            InfoMatch.Contains => found.Items().Any(i => i.Text() == Value),
            InfoMatch.NoneStartsWith => !found.Items().Any(i => i.Text()?.StartsWith(Value, StringComparison.Ordinal) == true),
            _ => found is JsonValue value && value.ToString() == Value,
        };
        return Decide(met, found is null ? "nothing" : Excerpt.Of(found is JsonValue ? found.ToString() : found.ToJsonString()));
    }
}
