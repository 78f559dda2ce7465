using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SummaryNetworkSettings
{
    [DataMember(Name = "Networks")]
    public IDictionary<string, EndpointSettings> Networks { get; set; }
}
