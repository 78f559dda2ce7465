using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ServiceSpec
{
    [DataMember(Name = "EndpointSpec")]
    public EndpointSpec EndpointSpec { get; set; }

    [DataMember(Name = "Labels")]
    public IDictionary<string, string> Labels { get; set; }

    [DataMember(Name = "Mode")]
    public ServiceMode Mode { get; set; }

    [DataMember(Name = "Name")]
    public string Name { get; set; }

    [DataMember(Name = "Networks")]
    public IList<NetworkAttachmentConfig> Networks { get; set; }

    [DataMember(Name = "RollbackConfig")]
    public SwarmUpdateConfig RollbackConfig { get; set; }

    [DataMember(Name = "TaskTemplate")]
    public TaskSpec TaskTemplate { get; set; }

    [DataMember(Name = "UpdateConfig")]
    public SwarmUpdateConfig UpdateConfig { get; set; }
}
