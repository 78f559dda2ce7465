using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginDescription
{
    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Type")]
    public string Type { get; set; }
}
