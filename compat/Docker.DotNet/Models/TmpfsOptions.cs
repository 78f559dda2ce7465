using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class TmpfsOptions
{
    [DataMember(Name = "Mode")]
    public uint Mode { get; set; }

    [DataMember(Name = "SizeBytes")]
    public long SizeBytes { get; set; }
}
