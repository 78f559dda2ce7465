using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class IPAMOptions
{
    [DataMember(Name = "Configs")]
    public IList<SwarmIPAMConfig> Configs { get; set; }

    [DataMember(Name = "Driver")]
    public SwarmDriver Driver { get; set; }
}
