using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class EncryptionConfig
{
    [DataMember(Name = "AutoLockManagers")]
    public bool AutoLockManagers { get; set; }
}
