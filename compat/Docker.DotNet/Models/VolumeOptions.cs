using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class VolumeOptions
{
    [DataMember(Name = "DriverConfig")]
    public Driver DriverConfig { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "NoCopy")]
    public bool NoCopy { get; set; }
}
