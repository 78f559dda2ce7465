using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ServiceConfig
{
    [DataMember(Name = "AllowNondistributableArtifactsCIDRs")]
    public IList<string> AllowNondistributableArtifactsCIDRs { get; set; }

    [DataMember(Name = "AllowNondistributableArtifactsHostnames")]
    public IList<string> AllowNondistributableArtifactsHostnames { get; set; }

    [DataMember(Name = "IndexConfigs")]
    public IDictionary<string, IndexInfo> IndexConfigs { get; set; }

    [DataMember(Name = "InsecureRegistryCIDRs")]
    public IList<string> InsecureRegistryCIDRs { get; set; }

    [DataMember(Name = "Mirrors")]
    public IList<string> Mirrors { get; set; }
}
