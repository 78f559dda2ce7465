using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SwarmConfigReference
{
    [DataMember(Name = "ConfigID")]
    public string ConfigID { get; set; }

    [DataMember(Name = "ConfigName")]
    public string ConfigName { get; set; }

    [DataMember(Name = "File")]
    public ConfigReferenceFileTarget File { get; set; }

    [DataMember(Name = "Runtime")]
    public ConfigReferenceRuntimeTarget Runtime { get; set; }
}
