using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class TaskDefaults
{
    [DataMember(Name = "LogDriver")]
    public SwarmDriver LogDriver { get; set; }
}
