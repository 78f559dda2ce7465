using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SwarmRestartPolicy
{
    [DataMember(Name = "Condition")]
    public string Condition { get; set; }

    [DataMember(Name = "Delay")]
    public long? Delay { get; set; }

    [DataMember(Name = "MaxAttempts")]
    public ulong? MaxAttempts { get; set; }

    [DataMember(Name = "Window")]
    public long? Window { get; set; }
}
