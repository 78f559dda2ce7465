using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SwarmInspectResponse
{
    [DataMember(Name = "CreatedAt")]
    public DateTime CreatedAt { get; set; }

    [DataMember(Name = "DataPathPort")]
    public uint DataPathPort { get; set; }

    [DataMember(Name = "DefaultAddrPool")]
    public IList<string> DefaultAddrPool { get; set; }

    [DataMember(Name = "ID")]
    public string ID { get; set; }

    [DataMember(Name = "JoinTokens")]
    public JoinTokens JoinTokens { get; set; }

    [DataMember(Name = "RootRotationInProgress")]
    public bool RootRotationInProgress { get; set; }

    [DataMember(Name = "Spec")]
    public Spec Spec { get; set; }

    [DataMember(Name = "SubnetSize")]
    public uint SubnetSize { get; set; }

    [DataMember(Name = "TLSInfo")]
    public TLSInfo TLSInfo { get; set; }

    [DataMember(Name = "UpdatedAt")]
    public DateTime UpdatedAt { get; set; }

    [DataMember(Name = "Version")]
    public Version Version { get; set; }
}
