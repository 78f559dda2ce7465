using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class OrchestrationConfig
{
    [DataMember(Name = "TaskHistoryRetentionLimit")]
    public long? TaskHistoryRetentionLimit { get; set; }
}
