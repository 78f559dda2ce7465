using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Mount
{
    [DataMember(Name = "BindOptions")]
    public BindOptions BindOptions { get; set; }

    [DataMember(Name = "Consistency")]
    public string Consistency { get; set; }

    [DataMember(Name = "ReadOnly")]
    public bool ReadOnly { get; set; }

    [DataMember(Name = "Source")]
    public string Source { get; set; }

    [DataMember(Name = "Target")]
    public string Target { get; set; }

    [DataMember(Name = "TmpfsOptions")]
    public TmpfsOptions TmpfsOptions { get; set; }

    [DataMember(Name = "Type")]
    public string Type { get; set; }

    [DataMember(Name = "VolumeOptions")]
    public VolumeOptions VolumeOptions { get; set; }
}
