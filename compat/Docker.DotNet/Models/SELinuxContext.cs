using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SELinuxContext
{
    [DataMember(Name = "Disable")]
    public bool Disable { get; set; }

    [DataMember(Name = "Level")]
    public string Level { get; set; }

    [DataMember(Name = "Role")]
    public string Role { get; set; }

    [DataMember(Name = "Type")]
    public string Type { get; set; }

    [DataMember(Name = "User")]
    public string User { get; set; }
}
