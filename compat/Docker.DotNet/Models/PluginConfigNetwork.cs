using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginConfigNetwork
{
    [DataMember(Name = "Type")]
    public string Type { get; set; }
}
