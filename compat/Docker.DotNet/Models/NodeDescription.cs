using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class NodeDescription
{
    [DataMember(Name = "Engine")]
    public EngineDescription Engine { get; set; }

    [DataMember(Name = "Hostname")]
    public string Hostname { get; set; }

    [DataMember(Name = "Platform")]
    public Platform Platform { get; set; }

    [DataMember(Name = "Resources")]
    public SwarmResources Resources { get; set; }

    [DataMember(Name = "TLSInfo")]
    public TLSInfo TLSInfo { get; set; }
}
