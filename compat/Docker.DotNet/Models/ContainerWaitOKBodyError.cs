using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ContainerWaitOKBodyError
{
    [DataMember(Name = "Message")]
    public string Message { get; set; }
}
