using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Info
{
    [DataMember(Name = "Cluster")]
    public ClusterInfo Cluster { get; set; }

    [DataMember(Name = "ControlAvailable")]
    public bool ControlAvailable { get; set; }

    [DataMember(Name = "Error")]
    public string Error { get; set; }

    [DataMember(Name = "LocalNodeState")]
    public string LocalNodeState { get; set; }

    [DataMember(Name = "Managers")]
    public long Managers { get; set; }

    [DataMember(Name = "NodeAddr")]
    public string NodeAddr { get; set; }

    [DataMember(Name = "NodeID")]
    public string NodeID { get; set; }

    [DataMember(Name = "Nodes")]
    public long Nodes { get; set; }

    [DataMember(Name = "RemoteManagers")]
    public IList<Peer> RemoteManagers { get; set; }

    [DataMember(Name = "Warnings")]
    public IList<string> Warnings { get; set; }
}
