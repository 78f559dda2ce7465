using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class NetworkSpec
{
    [DataMember(Name = "Attachable")]
    public bool Attachable { get; set; }

    [DataMember(Name = "ConfigFrom")]
    public ConfigReference ConfigFrom { get; set; }

    [DataMember(Name = "DriverConfiguration")]
    public SwarmDriver DriverConfiguration { get; set; }

    [DataMember(Name = "IPAMOptions")]
    public IPAMOptions IPAMOptions { get; set; }

    [DataMember(Name = "IPv6Enabled")]
    public bool IPv6Enabled { get; set; }

    [DataMember(Name = "Ingress")]
    public bool Ingress { get; set; }

    [DataMember(Name = "Internal")]
    public bool Internal { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Scope")]
    public string Scope { get; set; }
}
