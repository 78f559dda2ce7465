using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginMount
{
    [DataMember(Name = "Description")]
    public string Description { get; set; }

    [DataMember(Name = "Destination")]
    public string Destination { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Options")]
    public IList<string> Options { get; set; }

    [DataMember(Name = "Settable")]
    public IList<string> Settable { get; set; }

    [DataMember(Name = "Source")]
    public string Source { get; set; }

    [DataMember(Name = "Type")]
    public string Type { get; set; }
}
