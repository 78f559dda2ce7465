using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Platform
{
    [DataMember(Name = "Architecture")]
    public string Architecture { get; set; }

    [DataMember(Name = "OS")]
    public string OS { get; set; }
}
