using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class GenericResource
{
    [DataMember(Name = "DiscreteResourceSpec")]
    public DiscreteGenericResource DiscreteResourceSpec { get; set; }

    [DataMember(Name = "NamedResourceSpec")]
    public NamedGenericResource NamedResourceSpec { get; set; }
}
