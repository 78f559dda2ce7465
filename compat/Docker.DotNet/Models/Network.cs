using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Network
{
    [DataMember(Name = "CreatedAt")]
    public DateTime CreatedAt { get; set; }

    [DataMember(Name = "DriverState")]
    public SwarmDriver DriverState { get; set; }

    [DataMember(Name = "ID")]
    public string ID { get; set; }

    [DataMember(Name = "IPAMOptions")]
    public IPAMOptions IPAMOptions { get; set; }

    [DataMember(Name = "Spec")]
    public NetworkSpec Spec { get; set; }

    [DataMember(Name = "UpdatedAt")]
    public DateTime UpdatedAt { get; set; }

    [DataMember(Name = "Version")]
    public Version Version { get; set; }
}
