using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class EndpointSpec
{
    [DataMember(Name = "Mode")]
    public string Mode { get; set; }

    [DataMember(Name = "Ports")]
    public IList<PortConfig> Ports { get; set; }
}
