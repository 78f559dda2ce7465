using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Actor
{
    [DataMember(Name = "Attributes")]
    public IDictionary<string, string> Attributes { get; set; }

    [DataMember(Name = "ID")]
    public string ID { get; set; }
}
