using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SpreadOver
{
    [DataMember(Name = "SpreadDescriptor")]
    public string SpreadDescriptor { get; set; }
}
