using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SecretSpec
{
    [DataMember(Name = "Data")]
    public IList<byte> Data { get; set; }

    [DataMember(Name = "Driver")]
    public SwarmDriver Driver { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Templating")]
    public SwarmDriver Templating { get; set; }
}
