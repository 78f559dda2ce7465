using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class RuntimePluginPrivilege
{
    [DataMember(Name = "description")]
    public string Description { get; set; }

    [DataMember(Name = "name")]
    public string Name { get; set; }

    [DataMember(Name = "value")]
    public IList<string> Value { get; set; }
}
