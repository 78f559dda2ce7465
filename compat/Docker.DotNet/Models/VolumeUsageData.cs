using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class VolumeUsageData
{
    [DataMember(Name = "RefCount")]
    public long RefCount { get; set; }

    [DataMember(Name = "Size")]
    public long Size { get; set; }
}
