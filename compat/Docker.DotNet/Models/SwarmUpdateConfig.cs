using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SwarmUpdateConfig
{
    [DataMember(Name = "Delay")]
    public long Delay { get; set; }

    [DataMember(Name = "FailureAction")]
    public string FailureAction { get; set; }

    [DataMember(Name = "MaxFailureRatio")]
    public Single MaxFailureRatio { get; set; }

    [DataMember(Name = "Monitor")]
    public long Monitor { get; set; }

    [DataMember(Name = "Order")]
    public string Order { get; set; }

    [DataMember(Name = "Parallelism")]
    public ulong Parallelism { get; set; }
}
