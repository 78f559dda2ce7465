using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class NodeListResponse
{
    [DataMember(Name = "CreatedAt")]
    public DateTime CreatedAt { get; set; }

    [DataMember(Name = "Description")]
    public NodeDescription Description { get; set; }

    [DataMember(Name = "ID")]
    public string ID { get; set; }

    [DataMember(Name = "ManagerStatus")]
    public ManagerStatus ManagerStatus { get; set; }

    [DataMember(Name = "Spec")]
    public NodeUpdateParameters Spec { get; set; }

    [DataMember(Name = "Status")]
    public NodeStatus Status { get; set; }

    [DataMember(Name = "UpdatedAt")]
    public DateTime UpdatedAt { get; set; }

    [DataMember(Name = "Version")]
    public Version Version { get; set; }
}
