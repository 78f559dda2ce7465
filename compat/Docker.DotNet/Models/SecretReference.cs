using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SecretReference
{
    [DataMember(Name = "File")]
    public SecretReferenceFileTarget File { get; set; }

    [DataMember(Name = "SecretID")]
    public string SecretID { get; set; }

    [DataMember(Name = "SecretName")]
    public string SecretName { get; set; }
}
