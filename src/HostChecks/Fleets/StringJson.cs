using System.Text.Json.Serialization;

namespace HostChecks.Fleets;

[JsonSerializable(typeof(string))]
internal sealed partial class StringJson : JsonSerializerContext;
