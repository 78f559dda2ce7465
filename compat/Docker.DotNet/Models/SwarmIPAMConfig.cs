using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SwarmIPAMConfig
{
    [DataMember(Name = "Gateway")]
    public string Gateway { get; set; }

    [DataMember(Name = "Range")]
    public string Range { get; set; }

    [DataMember(Name = "Subnet")]
    public string Subnet { get; set; }
}
