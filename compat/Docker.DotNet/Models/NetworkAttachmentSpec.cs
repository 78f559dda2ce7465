using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class NetworkAttachmentSpec
{
    [DataMember(Name = "ContainerID")]
    public string ContainerID { get; set; }
}
