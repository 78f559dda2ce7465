using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class LogConfig
{
    [DataMember(Name = "Config")]
    public IDictionary<string, string> Config { get; set; }

    [DataMember(Name = "Type")]
    public string Type { get; set; }
}
