using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class DiscreteGenericResource
{
    [DataMember(Name = "Kind")]
    public string Kind { get; set; }

    [DataMember(Name = "Value")]
    public long Value { get; set; }
}
