using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ComponentVersion
{
    [DataMember(Name = "Details")]
    public IDictionary<string, string> Details { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Version")]
    public string Version { get; set; }
}
