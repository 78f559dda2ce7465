using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class DNSConfig
{
    [DataMember(Name = "Nameservers")]
    public IList<string> Nameservers { get; set; }

    [DataMember(Name = "Options")]
    public IList<string> Options { get; set; }

    [DataMember(Name = "Search")]
    public IList<string> Search { get; set; }
}
