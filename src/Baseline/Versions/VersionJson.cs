using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baseline.Versions;

/// <summary>Reader of the version data, generated at build time: by reflection it takes longer than the whole rest of a start.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, AllowDuplicateProperties = false, UseStringEnumConverter = true)]
[JsonSerializable(typeof(VersionData))]
internal sealed partial class VersionJson : JsonSerializerContext;
