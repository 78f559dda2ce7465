using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SwarmDriver
{
    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Options")]
    public IDictionary<string, string> Options { get; set; }
}
