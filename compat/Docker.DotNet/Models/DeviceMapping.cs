using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class DeviceMapping
{
    [DataMember(Name = "CgroupPermissions")]
    public string CgroupPermissions { get; set; }

    [DataMember(Name = "PathInContainer")]
    public string PathInContainer { get; set; }

    [DataMember(Name = "PathOnHost")]
    public string PathOnHost { get; set; }
}
