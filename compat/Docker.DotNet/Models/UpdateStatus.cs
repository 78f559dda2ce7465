using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class UpdateStatus
{
    [DataMember(Name = "CompletedAt")]
    public DateTime? CompletedAt { get; set; }

    [DataMember(Name = "Message")]
    public string Message { get; set; }

    [DataMember(Name = "StartedAt")]
    public DateTime? StartedAt { get; set; }

    [DataMember(Name = "State")]
    public string State { get; set; }
}
