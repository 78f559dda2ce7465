using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Docker.DotNet.Json;

namespace Docker.DotNet.Models;

[DataContract]
public class HealthConfig
{
    [DataMember(Name = "Interval")]
    [JsonConverter(typeof(TimeSpanNanosecondsConverter))]
    public TimeSpan Interval { get; set; }

    [DataMember(Name = "Retries")]
    public long Retries { get; set; }

    [DataMember(Name = "StartPeriod")]
    public long StartPeriod { get; set; }

    [DataMember(Name = "Test")]
    public IList<string> Test { get; set; }

    [DataMember(Name = "Timeout")]
    [JsonConverter(typeof(TimeSpanNanosecondsConverter))]
    public TimeSpan Timeout { get; set; }
}
