using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Plugin
{
    [DataMember(Name = "Config")]
    public PluginConfig Config { get; set; }

    [DataMember(Name = "Enabled")]
    public bool Enabled { get; set; }

    [DataMember(Name = "Id")]
    public string ID { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "PluginReference")]
    public string PluginReference { get; set; }

    [DataMember(Name = "Settings")]
    public PluginSettings Settings { get; set; }
}
