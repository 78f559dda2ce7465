using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class CAConfig
{
    [DataMember(Name = "ExternalCAs")]
    public IList<ExternalCA> ExternalCAs { get; set; }

    [DataMember(Name = "ForceRotate")]
    public ulong ForceRotate { get; set; }

    [DataMember(Name = "NodeCertExpiry")]
    public long NodeCertExpiry { get; set; }

    [DataMember(Name = "SigningCACert")]
    public string SigningCACert { get; set; }

    [DataMember(Name = "SigningCAKey")]
    public string SigningCAKey { get; set; }
}
