using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ContainerWaitResponse
{
    [DataMember(Name = "Error")]
    public ContainerWaitOKBodyError Error { get; set; }

    [DataMember(Name = "StatusCode")]
    public long StatusCode { get; set; }
}
