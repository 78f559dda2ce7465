using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class DispatcherConfig
{
    [DataMember(Name = "HeartbeatPeriod")]
    public long HeartbeatPeriod { get; set; }
}
