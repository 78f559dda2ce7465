using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Privileges
{
    [DataMember(Name = "CredentialSpec")]
    public CredentialSpec CredentialSpec { get; set; }

    [DataMember(Name = "SELinuxContext")]
    public SELinuxContext SELinuxContext { get; set; }
}
