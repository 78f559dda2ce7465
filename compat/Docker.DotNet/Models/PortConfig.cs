using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class PortConfig
{
    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Protocol")]
    public string Protocol { get; set; }

    [DataMember(Name = "PublishMode")]
    public string PublishMode { get; set; }

    [DataMember(Name = "PublishedPort")]
    public uint PublishedPort { get; set; }

    [DataMember(Name = "TargetPort")]
    public uint TargetPort { get; set; }
}
