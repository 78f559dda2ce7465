using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SwarmService
{
    [DataMember(Name = "CreatedAt")]
    public DateTime CreatedAt { get; set; }

    [DataMember(Name = "Endpoint")]
    public Endpoint Endpoint { get; set; }

    [DataMember(Name = "ID")]
    public string ID { get; set; }

    [DataMember(Name = "JobStatus")]
    public JobStatus JobStatus { get; set; }

    [DataMember(Name = "PreviousSpec")]
    public ServiceSpec PreviousSpec { get; set; }

    [DataMember(Name = "ServiceStatus")]
    public ServiceStatus ServiceStatus { get; set; }

    [DataMember(Name = "Spec")]
    public ServiceSpec Spec { get; set; }

    [DataMember(Name = "UpdateStatus")]
    public UpdateStatus UpdateStatus { get; set; }

    [DataMember(Name = "UpdatedAt")]
    public DateTime UpdatedAt { get; set; }

    [DataMember(Name = "Version")]
    public Version Version { get; set; }
}
