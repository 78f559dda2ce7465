using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class NetworkAddressPool
{
    [DataMember(Name = "Base")]
    public string Base { get; set; }

    [DataMember(Name = "Size")]
    public long Size { get; set; }
}
