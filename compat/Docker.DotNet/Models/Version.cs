using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Version
{
    [DataMember(Name = "Index")]
    public ulong Index { get; set; }
}
