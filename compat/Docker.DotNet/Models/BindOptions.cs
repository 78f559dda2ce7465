using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class BindOptions
{
    [DataMember(Name = "NonRecursive")]
    public bool NonRecursive { get; set; }

    [DataMember(Name = "Propagation")]
    public string Propagation { get; set; }
}
