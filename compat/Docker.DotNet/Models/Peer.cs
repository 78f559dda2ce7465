using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Peer
{
    [DataMember(Name = "Addr")]
    public string Addr { get; set; }

    [DataMember(Name = "NodeID")]
    public string NodeID { get; set; }
}
