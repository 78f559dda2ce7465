using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class CredentialSpec
{
    [DataMember(Name = "Config")]
    public string Config { get; set; }

    [DataMember(Name = "File")]
    public string File { get; set; }

    [DataMember(Name = "Registry")]
    public string Registry { get; set; }
}
