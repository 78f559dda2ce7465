using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginConfigInterface
{
    [DataMember(Name = "ProtocolScheme")]
    public string ProtocolScheme { get; set; }

    [DataMember(Name = "Socket")]
    public string Socket { get; set; }

    [DataMember(Name = "Types")]
    public IList<string> Types { get; set; }
}
