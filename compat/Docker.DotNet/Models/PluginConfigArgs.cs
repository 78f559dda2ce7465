using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginConfigArgs
{
    [DataMember(Name = "Description")]
    public string Description { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Settable")]
    public IList<string> Settable { get; set; }

    [DataMember(Name = "Value")]
    public IList<string> Value { get; set; }
}
