using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class NetworkAttachment
{
    [DataMember(Name = "Addresses")]
    public IList<string> Addresses { get; set; }

    [DataMember(Name = "Network")]
    public Network Network { get; set; }
}
