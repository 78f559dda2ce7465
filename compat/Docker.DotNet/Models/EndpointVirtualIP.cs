using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class EndpointVirtualIP
{
    [DataMember(Name = "Addr")]
    public string Addr { get; set; }

    [DataMember(Name = "NetworkID")]
    public string NetworkID { get; set; }
}
