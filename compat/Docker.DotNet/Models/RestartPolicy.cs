using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class RestartPolicy
{
    [DataMember(Name = "MaximumRetryCount")]
    public long MaximumRetryCount { get; set; }

    [DataMember(Name = "Name")]
    public RestartPolicyKind Name { get; set; }
}
