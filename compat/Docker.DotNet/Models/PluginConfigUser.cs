using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PluginConfigUser
{
    [DataMember(Name = "GID")]
    public uint GID { get; set; }

    [DataMember(Name = "UID")]
    public uint UID { get; set; }
}
