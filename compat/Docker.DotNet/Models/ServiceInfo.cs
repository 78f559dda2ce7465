using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ServiceInfo
{
    [DataMember(Name = "LocalLBIndex")]
    public long LocalLBIndex { get; set; }

    [DataMember(Name = "Ports")]
    public IList<string> Ports { get; set; }

    [DataMember(Name = "Tasks")]
    public IList<NetworkTask> Tasks { get; set; }

    [DataMember(Name = "VIP")]
    public string VIP { get; set; }
}
