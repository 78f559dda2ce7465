using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginsInfo
{
    [DataMember(Name = "Authorization")]
    public IList<string> Authorization { get; set; }

    [DataMember(Name = "Log")]
    public IList<string> Log { get; set; }

    [DataMember(Name = "Network")]
    public IList<string> Network { get; set; }

    [DataMember(Name = "Volume")]
    public IList<string> Volume { get; set; }
}
