using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginConfigRootfs
{
    [DataMember(Name = "diff_ids")]
    public IList<string> DiffIds { get; set; }

    [DataMember(Name = "type")]
    public string Type { get; set; }
}
