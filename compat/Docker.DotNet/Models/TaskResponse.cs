using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class TaskResponse
{
    [DataMember(Name = "CreatedAt")]
    public DateTime CreatedAt { get; set; }

    [DataMember(Name = "DesiredState")]
    public TaskState DesiredState { get; set; }

    [DataMember(Name = "GenericResources")]
    public IList<GenericResource> GenericResources { get; set; }

    [DataMember(Name = "ID")]
    public string ID { get; set; }

    [DataMember(Name = "JobIteration")]
    public Version JobIteration { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "NetworksAttachments")]
    public IList<NetworkAttachment> NetworksAttachments { get; set; }

    [DataMember(Name = "NodeID")]
    public string NodeID { get; set; }

    [DataMember(Name = "ServiceID")]
    public string ServiceID { get; set; }

    [DataMember(Name = "Slot")]
    public long Slot { get; set; }

    [DataMember(Name = "Spec")]
    public TaskSpec Spec { get; set; }

    [DataMember(Name = "Status")]
    public TaskStatus Status { get; set; }

    [DataMember(Name = "UpdatedAt")]
    public DateTime UpdatedAt { get; set; }

    [DataMember(Name = "Version")]
    public Version Version { get; set; }
}
