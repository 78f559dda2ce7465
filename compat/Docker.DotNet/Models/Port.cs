using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Port
{
    [DataMember(Name = "IP")]
    public string IP { get; set; }

    [DataMember(Name = "PrivatePort")]
    public ushort PrivatePort { get; set; }

    [DataMember(Name = "PublicPort")]
    public ushort PublicPort { get; set; }

    [DataMember(Name = "Type")]
    public string Type { get; set; }
}
