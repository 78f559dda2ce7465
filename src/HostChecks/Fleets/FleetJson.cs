using System.Text.Json;
using System.Text.Json.Serialization;

namespace HostChecks.Fleets;

/// <summary>Reader of the fleet document, generated at build time for a fast start.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(FleetDocument))]
[JsonSerializable(typeof(Baseline.Hosts.HostSpec))]
internal sealed partial class FleetJson : JsonSerializerContext;
