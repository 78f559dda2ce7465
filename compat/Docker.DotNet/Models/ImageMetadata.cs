using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ImageMetadata
{
    [DataMember(Name = "LastTagTime")]
    public DateTime LastTagTime { get; set; }
}
