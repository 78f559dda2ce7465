using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Endpoint
{
    [DataMember(Name = "Ports")]
    public IList<PortConfig> Ports { get; set; }

    [DataMember(Name = "Spec")]
    public EndpointSpec Spec { get; set; }

    [DataMember(Name = "VirtualIPs")]
    public IList<EndpointVirtualIP> VirtualIPs { get; set; }
}
