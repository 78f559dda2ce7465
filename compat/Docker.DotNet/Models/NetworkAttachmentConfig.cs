using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class NetworkAttachmentConfig
{
    [DataMember(Name = "Aliases")]
    public IList<string> Aliases { get; set; }

    [DataMember(Name = "DriverOpts")]
    public IDictionary<string, string> DriverOpts { get; set; }

    [DataMember(Name = "Target")]
    public string Target { get; set; }
}
