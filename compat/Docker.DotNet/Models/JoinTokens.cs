using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class JoinTokens
{
    [DataMember(Name = "Manager")]
    public string Manager { get; set; }

    [DataMember(Name = "Worker")]
    public string Worker { get; set; }
}
