using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ConfigReferenceFileTarget
{
    [DataMember(Name = "GID")]
    public string GID { get; set; }

    [DataMember(Name = "Mode")]
    public uint Mode { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "UID")]
    public string UID { get; set; }
}
