using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Ulimit
{
    [DataMember(Name = "Hard")]
    public long Hard { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Soft")]
    public long Soft { get; set; }
}
