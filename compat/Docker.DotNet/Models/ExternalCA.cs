using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ExternalCA
{
    [DataMember(Name = "CACert")]
    public string CACert { get; set; }

    [DataMember(Name = "Options")]
    public IDictionary<string, string> Options { get; set; }

    [DataMember(Name = "Protocol")]
    public string Protocol { get; set; }

    [DataMember(Name = "URL")]
    public string URL { get; set; }
}
