using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ConfigReference
{
    [DataMember(Name = "Network")]
    public string Network { get; set; }
}
