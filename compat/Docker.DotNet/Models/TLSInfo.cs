using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class TLSInfo
{
    [DataMember(Name = "CertIssuerPublicKey")]
    public IList<byte> CertIssuerPublicKey { get; set; }

    [DataMember(Name = "CertIssuerSubject")]
    public IList<byte> CertIssuerSubject { get; set; }

    [DataMember(Name = "TrustRoot")]
    public string TrustRoot { get; set; }
}
