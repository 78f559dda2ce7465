using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class GraphDriverData
{
    [DataMember(Name = "Data")]
    public IDictionary<string, string> Data { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }
}
