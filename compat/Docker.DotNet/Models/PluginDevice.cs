using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginDevice
{
    [DataMember(Name = "Description")]
    public string Description { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Path")]
    public string Path { get; set; }

    [DataMember(Name = "Settable")]
    public IList<string> Settable { get; set; }
}
