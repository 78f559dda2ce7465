using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PeerInfo
{
    [DataMember(Name = "IP")]
    public string IP { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }
}
