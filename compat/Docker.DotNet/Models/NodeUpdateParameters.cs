using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class NodeUpdateParameters
{
    [DataMember(Name = "Availability")]
    public string Availability { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Role")]
    public string Role { get; set; }
}
