using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class NamedGenericResource
{
    [DataMember(Name = "Kind")]
    public string Kind { get; set; }

    [DataMember(Name = "Value")]
    public string Value { get; set; }
}
