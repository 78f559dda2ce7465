using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baseline.Catalogue;
using Baseline.Tests.Fixtures;

namespace Baseline.Tests.Catalogue;

/// <summary>Every control of the CIS benchmark and of the peers (Samples/peer-controls.json) is one of ours, or has a reason why not.</summary>
public sealed class PeerCoverageTests
{
    private const string Enterprise = "about Docker Enterprise (UCP and DTR), a product that ended in 2019; the current benchmark has no such section";

    /// <summary>What the peers have and we do not, and why.</summary>
    private static readonly ImmutableDictionary<string, string> NotOurs = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("8.1.1", Enterprise), KeyValuePair.Create("8.1.2", Enterprise), KeyValuePair.Create("8.1.3", Enterprise), KeyValuePair.Create("8.1.4", Enterprise),
        KeyValuePair.Create("8.1.5", Enterprise), KeyValuePair.Create("8.1.6", Enterprise), KeyValuePair.Create("8.1.7", Enterprise), KeyValuePair.Create("8.2.1", Enterprise),
        KeyValuePair.Create("C.1", "an example of how to write a check for that tool, which asserts nothing about security"),
        KeyValuePair.Create("C.1.1", "an example of how to write a check for that tool, which asserts nothing about security"),
        KeyValuePair.Create("C.2", "the option went away with Docker 17.12, and DKR-ENGINE-004 fails every engine of that age"),
    ]);

    /// <summary>What the peers have beyond CIS, and which of our controls decides it.</summary>
    private static readonly ImmutableDictionary<string, string> BeyondCis = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("C.5.3.1", "DKR-CTR-002"), KeyValuePair.Create("C.5.3.2", "DKR-CTR-002"), KeyValuePair.Create("C.5.3.3", "DKR-CTR-002"), KeyValuePair.Create("C.5.3.4", "DKR-CTR-002"),
        KeyValuePair.Create("host-1.2", "DKR-ENGINE-016"), KeyValuePair.Create("host-1.4", "DKR-MANUAL-003"),
        KeyValuePair.Create("docker-6.1", "DKR-MANUAL-004"), KeyValuePair.Create("docker-6.2", "DKR-MANUAL-005"), KeyValuePair.Create("docker-6.3", "DKR-MANUAL-006"),
    ]);

    public static TheoryData<string> Ids => [.. Peer.Select(c => c["id"]!.GetValue<string>())];

    private static IEnumerable<JsonNode> Peer => JsonNode.Parse(Samples.Text("peer-controls.json"))!.AsArray().Select(c => c!);

    [Fact]
    public void The_list_is_whole() => Assert.Equal(138, Ids.Count);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_control_of_the_peers_is_ours_or_has_a_reason(string id)
    {
        var peer = Peer.Single(c => c["id"]!.GetValue<string>() == id);
        if (NotOurs.TryGetValue(id, out var reason))
        {
            Assert.False(string.IsNullOrWhiteSpace(reason));
            return;
        }

        if (BeyondCis.TryGetValue(id, out var ours))
        {
            Assert.Contains(AllControls.List, c => c.Id == ours);
            return;
        }

        // By number and version: numbers moved with 1.8.0.
        if (!id.Contains(':', StringComparison.Ordinal)) Assert.True(Cis(id, "1.6.0"), $"CIS 1.6.0 {id} ({peer["title"]}) has no control");
        if (peer["cis_1_8_id"]?.GetValue<string>() is { } number) Assert.True(Cis(number, "1.8.0"), $"CIS 1.8.0 {number} ({peer["title"]}) has no control");
    }

    [Fact]
    public void No_reason_and_no_mapping_is_left_over()
    {
        var ids = Peer.Select(c => c["id"]!.GetValue<string>()).ToHashSet();
        Assert.All(NotOurs.Keys.Concat(BeyondCis.Keys), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Every_CIS_number_that_we_name_exists()
    {
        var known = Peer.Select(c => c["id"]!.GetValue<string>()).Concat(Peer.Select(c => c["cis_1_8_id"]?.GetValue<string>() ?? "")).ToHashSet();
        Assert.All(AllControls.List.SelectMany(c => c.References).Where(r => r.Source == "CIS Docker Benchmark"), r => Assert.Contains(r.Number ?? "", known));
    }

    /// <summary>What a program can decide is decided: on some recorded host or golden node it is Pass, Fail or NotApplicable, and not Manual everywhere.</summary>
    [Fact]
    public void What_can_be_automated_is_not_left_to_people()
    {
        // Decided in part: a program says so much and people the rest.
        string[] partly = ["2.12", "5.9", "5.19", "1.1.2"];
        foreach (var peer in Peer.Where(c => c["automated"]!.GetValue<bool>() && !NotOurs.ContainsKey(c["id"]!.GetValue<string>())))
        {
            var id = peer["id"]!.GetValue<string>();
            if (BeyondCis.ContainsKey(id) || id.Contains(':', StringComparison.Ordinal) || partly.Contains(id)) continue;
            var ours = AllControls.List.Where(c => c.References.Any(r => r.Source == "CIS Docker Benchmark" && r.Version == "1.6.0" && r.Number == id)).ToList();
            Assert.True(ours.Any(c => !c.Id.StartsWith("DKR-MANUAL", StringComparison.Ordinal)), $"{id} is left to people");
        }
    }

    private static bool Cis(string number, string version) =>
        AllControls.List.Any(c => c.References.Any(r => r.Source == "CIS Docker Benchmark" && r.Version == version && r.Number == number));
}
