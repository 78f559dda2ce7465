using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class VolumeResponse
{
    [DataMember(Name = "CreatedAt")]
    public string CreatedAt { get; set; }

    [DataMember(Name = "Driver")]
    public string Driver { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "Mountpoint")]
    public string Mountpoint { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Options")]
    public IDictionary<string, string> Options { get; set; }

    [DataMember(Name = "Scope")]
    public string Scope { get; set; }

    [DataMember(Name = "Status")]
    public IDictionary<string, object> Status { get; set; }

    [DataMember(Name = "UsageData")]
    public VolumeUsageData UsageData { get; set; }
}
