using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class JSONProgress
{
    [DataMember(Name = "current")]
    public long Current { get; set; }

    [DataMember(Name = "hidecounts")]
    public bool HideCounts { get; set; }

    [DataMember(Name = "start")]
    public long Start { get; set; }

    [DataMember(Name = "total")]
    public long Total { get; set; }

    [DataMember(Name = "units")]
    public string Units { get; set; }

    [DataMember(Name = "winSize")]
    public long winSize { get; set; }
}
