using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginSpec
{
    [DataMember(Name = "disabled")]
    public bool Disabled { get; set; }

    [DataMember(Name = "env")]
    public IList<string> Env { get; set; }

    [DataMember(Name = "name")]
    public string Name { get; set; }

    [DataMember(Name = "privileges")]
    public IList<RuntimePluginPrivilege> Privileges { get; set; }

    [DataMember(Name = "remote")]
    public string Remote { get; set; }
}
