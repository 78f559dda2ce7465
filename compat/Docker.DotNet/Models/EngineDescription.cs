using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class EngineDescription
{
    [DataMember(Name = "EngineVersion")]
    public string EngineVersion { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "Plugins")]
    public IList<PluginDescription> Plugins { get; set; }
}
