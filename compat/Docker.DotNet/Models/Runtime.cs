using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class Runtime
{
    [DataMember(Name = "runtimeArgs")]
    public IList<string> Args { get; set; }

    [DataMember(Name = "path")]
    public string Path { get; set; }
}
