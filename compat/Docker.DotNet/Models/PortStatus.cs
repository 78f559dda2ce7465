using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PortStatus
{
    [DataMember(Name = "Ports")]
    public IList<PortConfig> Ports { get; set; }
}
