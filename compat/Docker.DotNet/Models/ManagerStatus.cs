using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ManagerStatus
{
    [DataMember(Name = "Addr")]
    public string Addr { get; set; }

    [DataMember(Name = "Leader")]
    public bool Leader { get; set; }

    [DataMember(Name = "Reachability")]
    public string Reachability { get; set; }
}
