using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class NetworkTask
{
    [DataMember(Name = "EndpointID")]
    public string EndpointID { get; set; }

    [DataMember(Name = "EndpointIP")]
    public string EndpointIP { get; set; }

    [DataMember(Name = "Info")]
    public IDictionary<string, string> Info { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }
}
