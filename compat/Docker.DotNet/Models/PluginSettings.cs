using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginSettings
{
    [DataMember(Name = "Args")]
    public IList<string> Args { get; set; }

    [DataMember(Name = "Devices")]
    public IList<PluginDevice> Devices { get; set; }

    [DataMember(Name = "Env")]
    public IList<string> Env { get; set; }

    [DataMember(Name = "Mounts")]
    public IList<PluginMount> Mounts { get; set; }
}
