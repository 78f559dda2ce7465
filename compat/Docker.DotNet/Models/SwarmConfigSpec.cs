using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SwarmConfigSpec
{
    [DataMember(Name = "Data")]
    public IList<byte> Data { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Templating")]
    public SwarmDriver Templating { get; set; }
}
