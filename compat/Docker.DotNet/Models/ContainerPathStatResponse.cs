using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ContainerPathStatResponse
{
    [DataMember(Name = "linkTarget")]
    public string LinkTarget { get; set; }

    [DataMember(Name = "mode")]
    public uint Mode { get; set; }

    [DataMember(Name = "mtime")]
    public DateTime Mtime { get; set; }

    [DataMember(Name = "name")]
    public string Name { get; set; }

    [DataMember(Name = "size")]
    public long Size { get; set; }
}
