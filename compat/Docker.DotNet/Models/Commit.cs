using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Commit
{
    [DataMember(Name = "Expected")]
    public string Expected { get; set; }

    [DataMember(Name = "ID")]
    public string ID { get; set; }
}
