using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Secret
{
    [DataMember(Name = "CreatedAt")]
    public DateTime CreatedAt { get; set; }

    [DataMember(Name = "ID")]
    public string ID { get; set; }

    [DataMember(Name = "Spec")]
    public SecretSpec Spec { get; set; }

    [DataMember(Name = "UpdatedAt")]
    public DateTime UpdatedAt { get; set; }

    [DataMember(Name = "Version")]
    public Version Version { get; set; }
}
