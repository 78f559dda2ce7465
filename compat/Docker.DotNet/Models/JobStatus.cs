using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class JobStatus
{
    [DataMember(Name = "JobIteration")]
    public Version JobIteration { get; set; }

    [DataMember(Name = "LastExecution")]
    public DateTime LastExecution { get; set; }
}
