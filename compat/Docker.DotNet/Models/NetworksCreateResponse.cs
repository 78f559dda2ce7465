using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class NetworksCreateResponse
{
    [DataMember(Name = "Id")]
    public string ID { get; set; }

    [DataMember(Name = "Warning")]
    public string Warning { get; set; }
}
