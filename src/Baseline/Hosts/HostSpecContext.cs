using System.Text.Json.Serialization;

namespace Baseline.Hosts;

/// <summary>Reader and writer of <see cref="HostSpec"/>, generated at build time: policy packs are compiled ahead, where there is no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(HostSpec))]
internal sealed partial class HostSpecContext : JsonSerializerContext;
