using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class NodeStatus
{
    [DataMember(Name = "Addr")]
    public string Addr { get; set; }

    [DataMember(Name = "Message")]
    public string Message { get; set; }

    [DataMember(Name = "State")]
    public string State { get; set; }
}
