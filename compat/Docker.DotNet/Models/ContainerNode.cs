using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ContainerNode
{
    [DataMember(Name = "Addr")]
    public string Addr { get; set; }

    [DataMember(Name = "Cpus")]
    public long Cpus { get; set; }

    [DataMember(Name = "ID")]
    public string ID { get; set; }

    [DataMember(Name = "IP")]
    public string IPAddress { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "Memory")]
    public long Memory { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }
}
