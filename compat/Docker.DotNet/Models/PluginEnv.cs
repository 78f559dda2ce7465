using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginEnv
{
    [DataMember(Name = "Description")]
    public string Description { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Settable")]
    public IList<string> Settable { get; set; }

    [DataMember(Name = "Value")]
    public string Value { get; set; }
}
