using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class EndpointIPAMConfig
{
    [DataMember(Name = "IPv4Address")]
    public string IPv4Address { get; set; }

    [DataMember(Name = "IPv6Address")]
    public string IPv6Address { get; set; }

    [DataMember(Name = "LinkLocalIPs")]
    public IList<string> LinkLocalIPs { get; set; }
}
